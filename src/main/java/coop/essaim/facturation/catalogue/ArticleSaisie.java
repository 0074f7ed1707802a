package coop.essaim.facturation.catalogue;

import coop.essaim.commun.EnFrancais;
import coop.essaim.commun.Lecture;
import coop.essaim.commun.page.liste.Filtres;
import coop.essaim.commun.page.saisie.TexteCourt;
import coop.essaim.facturation.calcul.ModeDePrix;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/// La fiche d'un article, telle que tapée.
record ArticleSaisie(
        @Nullable String cle,
        @Nullable Integer version,
        @Nullable String activite,
        @Nullable String reference,
        @Nullable String designation,
        @Nullable String nature,
        @Nullable String regime,
        @Nullable String unite,
        @Nullable String prix,
        @Nullable String mode) {

    private static final int DECIMALES = 4;

    static ArticleSaisie vide(UUID cle, @Nullable String activite) {
        return new ArticleSaisie(
                cle.toString(), null, activite, null, null, null, null, null, null, ModeDePrix.HT.name());
    }

    static ArticleSaisie de(Article article) {
        var contenu = article.contenu();
        return new ArticleSaisie(
                null,
                article.version(),
                article.activite().toString(),
                contenu.reference(),
                contenu.designation(),
                contenu.nature(),
                contenu.regime(),
                contenu.unite(),
                prix(contenu.prix()),
                contenu.mode().name());
    }

    UUID cleOu(UUID autre) {
        var lue = Filtres.uuid(cle);
        return lue == null ? autre : lue;
    }

    /// Ce que la personne a tapé, ou rien et une phrase à côté de chaque champ à revoir.
    Optional<Article.Contenu> lire(BindingResult refus) {
        var laDesignation = designation == null ? "" : designation.strip();
        if (laDesignation.isEmpty() || laDesignation.length() > 500)
            refus.rejectValue("designation", "manque", "Écrivez ce qui est vendu, en 500 caractères au plus.");
        var lePrix = lirePrix();
        lePrix.refus().ifPresent(phrase -> refus.rejectValue("prix", "refus", phrase));
        var laReference = TexteCourt.lire("reference", reference, 40, refus);
        var lUnite = TexteCourt.lire("unite", unite, 20, refus);
        if (refus.hasErrors()) return Optional.empty();
        return Optional.of(new Article.Contenu(
                laReference,
                laDesignation,
                nature == null ? "" : nature,
                regime == null ? "" : regime,
                lUnite == null ? "" : lUnite,
                lePrix.valeur(),
                ModeDePrix.TTC.name().equals(mode) ? ModeDePrix.TTC : ModeDePrix.HT));
    }

    /// Pose le refus du service à côté du champ qu'il concerne.
    static void montrer(Rangement.Refus refus, BindingResult resultat) {
        switch (refus) {
            case Rangement.DejaAuCatalogue ici -> resultat.rejectValue("designation", "refus", ici.phrase());
            case Rangement.NatureInconnue ici -> resultat.rejectValue("nature", "refus", ici.phrase());
            case Rangement.RegimeHorsDate ici -> resultat.rejectValue("regime", "refus", ici.phrase());
            case Rangement.PrixAbsurde ici -> resultat.rejectValue("prix", "refus", ici.phrase());
            case Rangement.Introuvable ici -> resultat.reject("refus", ici.phrase());
            case Rangement.ChangeEntreTemps ici -> resultat.reject("refus", ici.phrase());
        }
    }

    /// Comme on l'écrit sur une ligne : deux décimales au moins, quatre au plus.
    static String prix(BigDecimal valeur) {
        var court = valeur.stripTrailingZeros();
        return EnFrancais.enFrancais(court.scale() < 2 ? court.setScale(2) : court);
    }

    private Lecture<BigDecimal> lirePrix() {
        return prix == null || prix.isBlank()
                ? new Lecture.Refusee<>("Écrivez le prix d’une unité.")
                : EnFrancais.lireNombre(prix.replaceAll("[€\\s]+$", ""), DECIMALES);
    }
}
