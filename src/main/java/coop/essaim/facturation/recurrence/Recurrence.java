package coop.essaim.facturation.recurrence;

import coop.essaim.commun.EnFrancais;
import coop.essaim.commun.Montant;
import coop.essaim.facturation.piece.Brouillon;
import coop.essaim.facturation.piece.LigneSaisie;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Une facture qui revient.
///
/// @param contenu ce que chaque brouillon reprend ; « {mois} », « {annee} » et « {date} » y prennent leur valeur
/// @param ttc ce qu'elle vaut au jour où elle a été écrite
/// @param derniere la dernière échéance née
/// @param refus pourquoi la suivante n'a pas pu naître
public record Recurrence(
        UUID id,
        String enseigne,
        String client,
        Brouillon contenu,
        Montant ttc,
        Calendrier calendrier,
        @Nullable LocalDate derniere,
        @Nullable String refus,
        @Nullable Instant arreteeA,
        int version) {

    private static final int OBJET = 200;
    private static final int NOTE = 2000;
    private static final int LIBELLE = 500;

    /// « 30 septembre 2000 » : aucune date ne s'écrit plus longuement.
    private static final LocalDate LA_PLUS_LONGUE = LocalDate.of(2000, 9, 30);

    private static final Pattern ENTRE_ACCOLADES = Pattern.compile("\\{[^{}]{0,30}\\}");
    private static final Set<String> MOTS = Set.of("{mois}", "{annee}", "{date}");

    public Optional<LocalDate> prochaine() {
        return arreteeA == null ? calendrier.prochaine(derniere) : Optional.empty();
    }

    public String etat() {
        if (arreteeA != null) return "Arrêtée";
        if (refus != null) return "Bloquée";
        return prochaine().isEmpty() ? "Finie" : "En cours";
    }

    public String url() {
        return "/factures-recurrentes/" + id;
    }

    /// Ce que devient le contenu à cette échéance.
    Brouillon brouillon(LocalDate date) {
        var texte = contenu.texte();
        return new Brouillon(
                contenu.genre(),
                contenu.activite(),
                contenu.client(),
                new Brouillon.Texte(
                        remplir(texte.objet(), date),
                        texte.delaiJours(),
                        null,
                        texte.bonDeCommande(),
                        texte.note() == null ? null : remplir(texte.note(), date)),
                contenu.mode(),
                contenu.lignes().stream()
                        .map(ligne -> ligne(ligne, remplir(ligne.libelle(), date)))
                        .toList(),
                contenu.remise(),
                null,
                null);
    }

    private static LigneSaisie ligne(LigneSaisie l, String libelle) {
        return new LigneSaisie(
                l.type(), libelle, l.nature(), l.regime(), l.quantite(), l.unite(), l.prix(), l.remise(), l.deduit());
    }

    /// Le premier mot entre accolades que l'échéance ne remplirait pas.
    static Optional<String> motInconnu(Brouillon contenu) {
        var texte = contenu.texte();
        var textes = Stream.concat(
                Stream.of(texte.objet(), texte.note() == null ? "" : texte.note()),
                contenu.lignes().stream().map(LigneSaisie::libelle));
        return textes.flatMap(un -> ENTRE_ACCOLADES.matcher(un).results().map(MatchResult::group))
                .filter(mot -> !MOTS.contains(mot))
                .findFirst();
    }

    /// Ce qui, rempli, ne tiendrait plus dans sa pièce à l'échéance qui s'écrit le plus longuement.
    static Optional<Programmation.TropLongRempli> tropLong(Brouillon contenu) {
        var texte = contenu.texte();
        if (deborde(texte.objet(), OBJET)) return Optional.of(new Programmation.TropLongRempli("l’objet", OBJET));
        if (texte.note() != null && deborde(texte.note(), NOTE))
            return Optional.of(new Programmation.TropLongRempli("la note au client", NOTE));
        return contenu.lignes().stream().map(LigneSaisie::libelle).anyMatch(un -> deborde(un, LIBELLE))
                ? Optional.of(new Programmation.TropLongRempli("le libellé de la ligne", LIBELLE))
                : Optional.empty();
    }

    private static boolean deborde(String texte, int longueur) {
        return remplir(texte, LA_PLUS_LONGUE).length() > longueur;
    }

    private static String remplir(String texte, LocalDate date) {
        return texte.replace("{mois}", EnFrancais.enFrancais(YearMonth.from(date)))
                .replace("{annee}", "" + date.getYear())
                .replace("{date}", EnFrancais.enFrancais(date));
    }
}
