package coop.essaim.facturation.interne;

import coop.essaim.activites.ActiviteId;
import coop.essaim.commun.EnFrancais;
import coop.essaim.commun.Lecture;
import coop.essaim.commun.page.liste.Filtres;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.validation.BindingResult;

/// Une facture interne, telle que tapée.
record InterneSaisie(
        @Nullable String cle,
        @Nullable String vendeur,
        @Nullable String acheteur,
        @Nullable String objet,
        @Nullable List<Ligne> lignes) {

    static final int LIGNES = 4;
    private static final int DECIMALES = 4;

    record Ligne(
            @Nullable String libelle,
            @Nullable String quantite,
            @Nullable String prix) {

        boolean estVide() {
            return estBlanc(libelle) && estBlanc(quantite) && estBlanc(prix);
        }

        private static boolean estBlanc(@Nullable String texte) {
            return texte == null || texte.isBlank();
        }
    }

    static InterneSaisie vide(UUID cle, @Nullable String vendeur) {
        return new InterneSaisie(cle.toString(), vendeur, null, null, null);
    }

    UUID cleOu(UUID autre) {
        var lue = Filtres.uuid(cle);
        return lue == null ? autre : lue;
    }

    /// Ce que la personne a tapé, ou rien et une phrase à côté de chaque champ à revoir.
    Optional<NouvelleInterne> lire(UUID laCle, ActiviteId leVendeur, BindingResult refus) {
        var lAcheteur = Filtres.uuid(acheteur);
        if (lAcheteur == null) refus.rejectValue("acheteur", "manque", "Choisissez l’activité qui achète.");
        var lObjet = objet == null ? "" : objet.strip();
        if (lObjet.isEmpty() || lObjet.length() > 200)
            refus.rejectValue(
                    "objet", "manque", "Écrivez en quelques mots l’objet de la facture, en 200 caractères au plus.");
        var lesLignes = new ArrayList<NouvelleInterne.Ligne>();
        for (int i = 0; lignes != null && i < lignes.size(); i++) lireLigne(i, lignes.get(i), refus, lesLignes);
        if (lAcheteur == null || refus.hasErrors()) return Optional.empty();
        return Optional.of(new NouvelleInterne(laCle, leVendeur, new ActiviteId(lAcheteur), lObjet, lesLignes));
    }

    private static void lireLigne(int i, Ligne ligne, BindingResult refus, List<NouvelleInterne.Ligne> lues) {
        if (ligne.estVide()) return;
        var ici = "lignes[" + i + "].";
        var libelle = ligne.libelle() == null ? "" : ligne.libelle().strip();
        if (libelle.isEmpty() || libelle.length() > 500)
            refus.rejectValue(ici + "libelle", "manque", "Écrivez ce qui est vendu, en 500 caractères au plus.");
        var quantite = ligne.quantite() == null || ligne.quantite().isBlank()
                ? new Lecture.Lue<>(BigDecimal.ONE)
                : EnFrancais.lireNombre(ligne.quantite(), DECIMALES);
        var prix = ligne.prix() == null || ligne.prix().isBlank()
                ? new Lecture.Refusee<BigDecimal>("Écrivez le prix d’une unité.")
                : EnFrancais.lireNombre(ligne.prix().replaceAll("[€\\s]+$", ""), DECIMALES);
        quantite.refus().ifPresent(phrase -> refus.rejectValue(ici + "quantite", "refus", phrase));
        prix.refus().ifPresent(phrase -> refus.rejectValue(ici + "prix", "refus", phrase));
        if (!refus.hasErrors()) lues.add(new NouvelleInterne.Ligne(libelle, quantite.valeur(), prix.valeur()));
    }
}
