package coop.essaim.facturation.piece;

import coop.essaim.commun.EnFrancais;
import coop.essaim.commun.Lecture;
import coop.essaim.commun.Montant;
import coop.essaim.commun.Taux;
import coop.essaim.commun.page.saisie.TexteCourt;
import coop.essaim.facturation.LigneDeFacture;
import coop.essaim.facturation.LigneDeFacture.Type;
import coop.essaim.facturation.calcul.ModeDePrix;
import coop.essaim.facturation.calcul.Remise;
import coop.essaim.facturation.catalogue.Article;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/// Une ligne du formulaire, telle que tapée.
///
/// @param place où la mettre parmi les autres ; un nombre
/// @param article celui du catalogue dont elle prend ce qui n'est pas tapé
public record LigneTapee(
        @Nullable String place,
        @Nullable String article,
        @Nullable String type,
        @Nullable String libelle,
        @Nullable String nature,
        @Nullable String regime,
        @Nullable String quantite,
        @Nullable String unite,
        @Nullable String prix,
        @Nullable String remise,
        @Nullable Boolean retirer) {

    static final int DECIMALES = 4;

    private static final int UNITE = 20;

    /// Collé d'un tableur ou d'un site, devant ou derrière : « 12,50 € », « € 12.50 », « 12,50 EUR ».
    private static final Pattern EURO = Pattern.compile("(?i)^[\\p{Z}\\s]*(?:€|eur)|(?:€|eur|euros?)[\\p{Z}\\s]*$");

    /// Une ligne à remplir.
    public static LigneTapee vide(int place) {
        return new LigneTapee("" + place, null, Type.LIGNE.name(), null, null, null, null, null, null, null, false);
    }

    static LigneTapee de(LigneDeFacture ligne) {
        boolean titre = ligne.type() == Type.TITRE;
        return new LigneTapee(
                "" + ligne.rang(),
                null,
                ligne.type().name(),
                ligne.libelle(),
                titre ? null : ligne.natureConnue().code(),
                ligne.regime() == null ? null : ligne.regime().code(),
                titre ? null : nombre(ligne.quantite()),
                ligne.unite(),
                titre ? null : nombre(ligne.prix()),
                tapee(ligne.remiseSaisie()),
                false);
    }

    static LigneTapee de(int rang, LigneSaisie ligne) {
        boolean titre = ligne.type() == Type.TITRE;
        return new LigneTapee(
                "" + rang,
                null,
                ligne.type().name(),
                ligne.libelle(),
                ligne.nature(),
                ligne.regime(),
                titre ? null : nombre(ligne.quantite()),
                ligne.unite(),
                titre ? null : nombre(ligne.prix()),
                tapee(ligne.remise()),
                false);
    }

    boolean estVide() {
        return Boolean.TRUE.equals(retirer)
                || (estBlanc(article) && estBlanc(libelle) && estBlanc(quantite) && estBlanc(prix));
    }

    /// Ce que la personne a tapé l'emporte ; la nature et la TVA sont celles de l'article.
    LigneTapee completee(Article choisi, ModeDePrix mode) {
        var contenu = choisi.contenu();
        return new LigneTapee(
                place,
                article,
                type,
                estBlanc(libelle) ? contenu.designation() : libelle,
                contenu.nature(),
                contenu.regime(),
                quantite,
                estBlanc(unite) ? contenu.unite() : unite,
                estBlanc(prix) ? nombre(choisi.prix(mode)) : prix,
                remise,
                retirer);
    }

    int rangVoulu(int parDefaut) {
        return place != null && place.strip().matches("[0-9]{1,4}") ? Integer.parseInt(place.strip()) : parDefaut;
    }

    /// La ligne, ou rien et une phrase à côté de chaque champ à revoir.
    ///
    /// @param chemin celui de la ligne dans le formulaire : `lignes[2]`
    Optional<LigneSaisie> lire(String chemin, BindingResult refus) {
        var leType = lireType();
        var texte = libelle == null ? "" : libelle.strip();
        if (texte.isEmpty() || texte.length() > 500) {
            refus.rejectValue(chemin + ".libelle", "manque", "Écrivez ce qui est vendu, en 500 caractères au plus.");
            return Optional.empty();
        }
        if (leType == Type.TITRE) return Optional.of(LigneSaisie.titre(texte));
        var laQuantite = lu(chemin + ".quantite", lireQuantite(), refus);
        var lePrix = lu(chemin + ".prix", lirePrix(), refus);
        var laRemise = lu(chemin + ".remise", lireRemise(remise), refus);
        var uneUnite = TexteCourt.lire(chemin + ".unite", unite, UNITE, refus);
        if (laQuantite == null || lePrix == null || laRemise == null) return Optional.empty();
        return Optional.of(new LigneSaisie(
                leType, texte, nature, regime, laQuantite, uneUnite == null ? "" : uneUnite, lePrix, laRemise, null));
    }

    private Type lireType() {
        for (var possible : new Type[] {Type.TITRE, Type.OPTION})
            if (possible.name().equals(type)) return possible;
        return Type.LIGNE;
    }

    private Lecture<BigDecimal> lireQuantite() {
        return estBlanc(quantite) ? new Lecture.Lue<>(BigDecimal.ONE) : EnFrancais.lireNombre(quantite, DECIMALES);
    }

    private Lecture<BigDecimal> lirePrix() {
        return prix == null || estBlanc(prix)
                ? new Lecture.Refusee<>("Écrivez le prix d’une unité.")
                : EnFrancais.lireNombre(EURO.matcher(prix).replaceAll(""), DECIMALES);
    }

    /// « 10 % » ou « 15,00 » ; rien : pas de remise.
    static Lecture<Remise> lireRemise(@Nullable String texte) {
        if (texte == null || estBlanc(texte)) return new Lecture.Lue<>(Remise.AUCUNE);
        if (texte.contains("%"))
            return Taux.lire(texte)
                    .puis(taux ->
                            new Lecture.Lue<>(taux.equals(Taux.ZERO) ? Remise.AUCUNE : new Remise.Pourcentage(taux)));
        return Montant.lire(texte)
                .puis(montant -> montant.estNegatif()
                        ? new Lecture.Refusee<>("Écrivez la remise sans signe : 10 %, ou 15,00.")
                        : new Lecture.Lue<>(new Remise.Somme(montant)));
    }

    static @Nullable String tapee(Remise remise) {
        return switch (remise) {
            case Remise.Pourcentage(var taux) -> taux.toString();
            case Remise.Somme(var montant) -> montant.estNul() ? null : montant.enChiffres();
        };
    }

    private static String nombre(BigDecimal valeur) {
        var court = valeur.stripTrailingZeros();
        return EnFrancais.enFrancais(
                court.scale() < 0 ? court.setScale(0) : court.scale() == 1 ? court.setScale(2) : court);
    }

    private static <T> @Nullable T lu(String champ, Lecture<T> lecture, BindingResult refus) {
        lecture.refus().ifPresent(phrase -> refus.rejectValue(champ, "refus", phrase));
        return lecture.siLue().orElse(null);
    }

    @org.jspecify.annotations.NullUnmarked
    private static boolean estBlanc(String texte) {
        return texte == null || texte.isBlank();
    }
}
