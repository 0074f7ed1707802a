package coop.essaim.facturation.piece;

import coop.essaim.activites.ActiviteId;
import coop.essaim.commun.EnFrancais;
import coop.essaim.commun.Lecture;
import coop.essaim.commun.page.liste.Filtres;
import coop.essaim.commun.page.saisie.TexteCourt;
import coop.essaim.facturation.Genre;
import coop.essaim.facturation.calcul.ModeDePrix;
import coop.essaim.facturation.catalogue.Article;
import coop.essaim.tiers.TiersId;
import coop.essaim.tiers.TiersSaisie;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/// Le formulaire d'une pièce, tel que tapé. Les lignes laissées vides ne comptent pas.
///
/// @param nouveau le client qui n'est pas encore au carnet, décrit dans le même formulaire
public record VenteSaisie(
        @Nullable String cle,
        @Nullable Integer version,
        @Nullable String genre,
        @Nullable String activite,
        @Nullable String client,
        @Nullable String objet,
        @Nullable String mode,
        @Nullable String delaiJours,
        @Nullable String prestation,
        @Nullable String bonDeCommande,
        @Nullable String note,
        @Nullable String remise,
        @Nullable List<EcheanceTapee> echeances,
        @Nullable List<LigneTapee> lignes,
        @Nullable TiersSaisie nouveau) {

    /// Tient la place du client décrit, tant que le reste n'est pas lu.
    static final TiersId A_VENIR = new TiersId(new UUID(0, 0));

    private static final int LIGNES_VIDES = 3;
    private static final int DELAI_MAX = 60;
    private static final int ECHEANCES_MAX = 12;

    public static VenteSaisie vide(UUID cle, Genre genre, @Nullable String activite, @Nullable String client) {
        return new VenteSaisie(
                cle.toString(),
                null,
                genre.name(),
                activite,
                client,
                null,
                ModeDePrix.HT.name(),
                "30",
                null,
                null,
                null,
                null,
                null,
                null,
                TiersSaisie.client());
    }

    static VenteSaisie de(PieceDeVente piece) {
        var texte = piece.texte();
        return new VenteSaisie(
                null,
                piece.version(),
                piece.genre().name(),
                piece.activite().toString(),
                piece.client().toString(),
                texte.objet(),
                piece.mode().name(),
                "" + texte.delaiJours(),
                texte.prestation() == null ? null : EnFrancais.enTableau(texte.prestation()),
                texte.bonDeCommande(),
                texte.note(),
                LigneTapee.tapee(piece.remise()),
                texte.echeancier().stream().map(EcheanceTapee::de).toList(),
                piece.lignes().stream().map(LigneTapee::de).toList(),
                TiersSaisie.client());
    }

    /// De quoi refaire ce contenu ailleurs.
    public static VenteSaisie de(Brouillon contenu) {
        var texte = contenu.texte();
        var lignes = new ArrayList<LigneTapee>();
        for (var ligne : contenu.lignes()) lignes.add(LigneTapee.de(lignes.size() + 1, ligne));
        return new VenteSaisie(
                null,
                null,
                contenu.genre().name(),
                contenu.activite().toString(),
                contenu.client().toString(),
                texte.objet(),
                contenu.mode().name(),
                "" + texte.delaiJours(),
                null,
                texte.bonDeCommande(),
                texte.note(),
                LigneTapee.tapee(contenu.remise()),
                null,
                lignes,
                TiersSaisie.client());
    }

    /// Les lignes prises au catalogue, complétées de leur article.
    ///
    /// @param articles ceux de l'activité qui vend
    VenteSaisie avec(List<Article> articles) {
        if (lignes == null) return this;
        var parId = articles.stream().collect(Collectors.toMap(article -> article.id(), Function.identity()));
        var completes = lignes.stream()
                .map(ligne -> {
                    var article = parId.get(Filtres.uuid(ligne.article()));
                    return article == null ? ligne : ligne.completee(article, modeChoisi());
                })
                .toList();
        return new VenteSaisie(
                cle,
                version,
                genre,
                activite,
                client,
                objet,
                mode,
                delaiJours,
                prestation,
                bonDeCommande,
                note,
                remise,
                echeances,
                completes,
                nouveau);
    }

    private ModeDePrix modeChoisi() {
        return ModeDePrix.TTC.name().equals(mode) ? ModeDePrix.TTC : ModeDePrix.HT;
    }

    /// Les lignes à montrer : celles de la pièce, puis quelques lignes vides.
    List<LigneTapee> aMontrer() {
        var toutes = new ArrayList<>(lignes == null ? List.<LigneTapee>of() : lignes);
        int vides = toutes.isEmpty() ? LIGNES_VIDES : 1;
        for (int i = 0; i < vides; i++) toutes.add(LigneTapee.vide(toutes.size() + 1));
        return toutes;
    }

    /// Les échéances du devis, puis de quoi en ajouter.
    List<EcheanceTapee> echeancesAMontrer() {
        var toutes = new ArrayList<>(echeances == null ? List.<EcheanceTapee>of() : echeances);
        int vides = toutes.isEmpty() ? 2 : 1;
        for (int i = 0; i < vides && toutes.size() < ECHEANCES_MAX; i++) toutes.add(EcheanceTapee.vide());
        return toutes;
    }

    UUID cleOu(UUID autre) {
        var lue = Filtres.uuid(cle);
        return lue == null ? autre : lue;
    }

    Genre genreVoulu() {
        return Genre.DEVIS.name().equals(genre) ? Genre.DEVIS : Genre.FACTURE;
    }

    /// Ce que la personne a tapé, ou rien et une phrase à côté de chaque champ à revoir.
    ///
    /// @param cadre ce qui ne se tape pas : genre, activité et liens de la pièce
    Optional<Brouillon> lire(Cadre cadre, BindingResult refus) {
        var leClient = lireClient(refus);
        var texte = lireTexte(cadre.genre(), refus);
        var laRemise = lu("remise", LigneTapee.lireRemise(remise), refus);
        var lesLignes = lireLignes(refus);
        if (refus.hasErrors() || leClient == null || texte == null || laRemise == null) return Optional.empty();
        return Optional.of(new Brouillon(
                cadre.genre(),
                cadre.activite(),
                leClient,
                texte,
                modeChoisi(),
                lesLignes,
                laRemise,
                cadre.devis(),
                cadre.origine()));
    }

    /// Ce qu'une pièce garde quand on la change.
    public record Cadre(
            Genre genre,
            ActiviteId activite,
            @Nullable UUID devis,
            @Nullable UUID origine) {

        static Cadre de(PieceDeVente piece) {
            return new Cadre(piece.genre(), piece.activite(), piece.devis(), piece.origine());
        }
    }

    boolean decritUnClient() {
        return nouveau != null && !nouveau.estVide();
    }

    private @Nullable TiersId lireClient(BindingResult refus) {
        var connu = Filtres.uuid(client);
        if (connu != null && decritUnClient())
            refus.rejectValue(
                    "client", "deux", "Choisissez un client de la liste, ou décrivez-en un nouveau : pas les deux.");
        if (connu != null) return new TiersId(connu);
        if (decritUnClient()) return A_VENIR;
        refus.rejectValue("client", "manque", "Choisissez le client, ou ajoutez-le ci-dessous.");
        return null;
    }

    private Brouillon.@Nullable Texte lireTexte(Genre duGenre, BindingResult refus) {
        var lObjet = objet == null ? "" : objet.strip();
        if (lObjet.isEmpty() || lObjet.length() > 200)
            refus.rejectValue(
                    "objet", "manque", "Écrivez en quelques mots l’objet de la pièce, en 200 caractères au plus.");
        var delai = delaiJours != null && delaiJours.strip().matches("[0-9]{1,3}")
                ? Integer.parseInt(delaiJours.strip())
                : -1;
        if (delai < 0 || delai > DELAI_MAX)
            refus.rejectValue(
                    "delaiJours",
                    "delai",
                    "Écrivez un délai de paiement de 0 à 60 jours : la loi n’en permet pas plus (art. L. 441-10).");
        LocalDate laPrestation = null;
        if (prestation != null && !prestation.isBlank())
            laPrestation = lu("prestation", EnFrancais.lireDate(prestation), refus);
        var leBon = TexteCourt.lire("bonDeCommande", bonDeCommande, 100, refus);
        var laNote = TexteCourt.lire("note", note, 2000, refus);
        var echeancier = duGenre == Genre.DEVIS ? lireEcheances(refus) : List.<Echeance>of();
        if (refus.hasErrors()) return null;
        return new Brouillon.Texte(lObjet, delai, laPrestation, leBon, laNote, echeancier);
    }

    private List<Echeance> lireEcheances(BindingResult refus) {
        if (echeances == null) return List.of();
        var lues = new ArrayList<Echeance>();
        for (int i = 0; i < echeances.size(); i++)
            if (!echeances.get(i).estVide())
                echeances.get(i).lire("echeances[" + i + "]", refus).ifPresent(lues::add);
        return lues.subList(0, Math.min(ECHEANCES_MAX, lues.size()));
    }

    private List<LigneSaisie> lireLignes(BindingResult refus) {
        var toutes = lignes == null ? List.<LigneTapee>of() : lignes;
        return rangs().stream()
                .flatMap(i -> toutes.get(i).lire("lignes[" + i + "]", refus).stream())
                .toList();
    }

    /// Les rangs, dans le formulaire, des lignes remplies, dans l'ordre voulu.
    List<Integer> rangs() {
        var toutes = lignes == null ? List.<LigneTapee>of() : lignes;
        var rangs = new ArrayList<Integer>();
        for (int i = 0; i < toutes.size(); i++) if (!toutes.get(i).estVide()) rangs.add(i);
        rangs.sort(Comparator.comparing(i -> toutes.get(i).rangVoulu(i + 1)));
        return rangs;
    }

    private static <T> @Nullable T lu(String champ, Lecture<T> lecture, BindingResult refus) {
        lecture.refus().ifPresent(phrase -> refus.rejectValue(champ, "refus", phrase));
        return lecture.siLue().orElse(null);
    }
}
