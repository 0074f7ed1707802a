package coop.essaim.facturation.piece;

import coop.essaim.commun.Montant;
import coop.essaim.facturation.LigneDeFacture;
import coop.essaim.facturation.LigneDeFacture.Type;
import coop.essaim.facturation.calcul.Calcul;
import coop.essaim.facturation.calcul.LigneACalculer;
import coop.essaim.facturation.calcul.LigneCalculee;
import coop.essaim.facturation.calcul.NatureDeVente;
import coop.essaim.facturation.calcul.RegimeDeTva;
import coop.essaim.facturation.calcul.Remise;
import coop.essaim.facturation.calcul.Resultat;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Vérifie et calcule un brouillon : de ce qui a été tapé aux lignes chiffrées. Sans base.
final class Composeur {

    private static final int LIGNES_MAX = 200;
    private static final BigDecimal QUANTITE_MAX = BigDecimal.valueOf(1_000_000);
    private static final BigDecimal PRIX_MAX = BigDecimal.valueOf(10_000_000);

    /// En centimes : dix milliards de centimes laissent de la place au total.
    private static final BigDecimal LIGNE_MAX = BigDecimal.valueOf(100_000_000);

    private final Brouillon brouillon;
    private final Map<String, NatureDeVente> natures;
    private final Map<String, RegimeDeTva> regimes;

    Composeur(Brouillon brouillon, ReglesDeVente regles) {
        this.brouillon = brouillon;
        this.natures = regles.naturesParCode();
        this.regimes = regles.regimesParCode();
    }

    Optional<Composition.Refus> refus() {
        if (brouillon.lignes().size() > LIGNES_MAX) return Optional.of(new Composition.TropDeLignes());
        for (int i = 0; i < brouillon.lignes().size(); i++) {
            var refus = raison(i + 1, brouillon.lignes().get(i));
            if (refus.isPresent()) return refus;
        }
        var trop = brouillon.remise() instanceof Remise.Somme(Montant montant)
                && montant.compareTo(totalAvantRemise()) > 0;
        return trop ? Optional.of(new Composition.RemiseTropGrande()) : sansSolde();
    }

    /// Un échéancier laisse un solde ; un devis encore sans montant n'en est pas jugé.
    private Optional<Composition.Refus> sansSolde() {
        var echeancier = brouillon.texte().echeancier();
        if (echeancier.isEmpty()) return Optional.empty();
        var total = calculer().ttc();
        return total.estPositif() && Echeance.visees(echeancier, total).compareTo(total) >= 0
                ? Optional.of(new Composition.EcheancierTropGrand(total))
                : Optional.empty();
    }

    private Optional<Composition.Refus> raison(int rang, LigneSaisie ligne) {
        if (ligne.libelle().isBlank()) return non(rang, "libelle", "écrivez ce qui est vendu.");
        if (ligne.type() == Type.TITRE) return Optional.empty();
        if (!natures.containsKey(String.valueOf(ligne.nature())))
            return non(rang, "nature", "choisissez ce que c’est dans la liste.");
        if (!regimes.containsKey(String.valueOf(ligne.regime())))
            return non(rang, "regime", "choisissez un régime de TVA en vigueur dans la liste.");
        return ligne.type() == Type.DEDUCTION ? Optional.empty() : montants(rang, ligne);
    }

    private static Optional<Composition.Refus> montants(int rang, LigneSaisie ligne) {
        if (ligne.quantite().signum() <= 0 || ligne.quantite().compareTo(QUANTITE_MAX) > 0)
            return non(
                    rang,
                    "quantite",
                    "écrivez une quantité positive, d’un million au plus. Pour rendre de l’argent, faites un avoir.");
        if (ligne.prix().signum() < 0 || ligne.prix().compareTo(PRIX_MAX) > 0)
            return non(
                    rang,
                    "prix",
                    "écrivez un prix positif, de dix millions d’euros au plus. Pour réduire, employez la remise.");
        if (ligne.quantite().multiply(ligne.prix()).compareTo(LIGNE_MAX) > 0)
            return non(rang, "prix", "réduisez la quantité ou le prix : la ligne dépasse cent millions d’euros.");
        return ligne.remise() instanceof Remise.Somme(Montant montant) && montant.compareTo(brut(ligne)) > 0
                ? non(rang, "remise", "réduisez la remise : elle dépasse le montant de la ligne.")
                : Optional.empty();
    }

    private static Optional<Composition.Refus> non(int rang, String champ, String raison) {
        return Optional.of(new Composition.LigneRefusee(rang, champ, raison));
    }

    private Montant totalAvantRemise() {
        return Montant.somme(brouillon.lignes().stream()
                .filter(ligne -> ligne.type() == Type.LIGNE)
                .map(ligne -> brut(ligne).moins(ligne.remise().sur(brut(ligne)))));
    }

    private static Montant brut(LigneSaisie ligne) {
        return Montant.de(ligne.quantite().multiply(ligne.prix()).setScale(2, java.math.RoundingMode.HALF_UP));
    }

    Resultat calculer() {
        return Calcul.calculer(
                brouillon.mode(),
                brouillon.lignes().stream()
                        .filter(LigneSaisie::compte)
                        .map(this::aCalculer)
                        .toList(),
                brouillon.remise());
    }

    /// Les lignes à garder, chacune avec ses montants ; une option montre le sien, hors du total.
    List<LigneDeFacture> lignes(Resultat resultat) {
        var lignes = new ArrayList<LigneDeFacture>();
        int comptee = 0;
        for (var saisie : brouillon.lignes()) {
            var montants = switch (saisie.type()) {
                case LIGNE, DEDUCTION -> resultat.lignes().get(comptee++);
                case OPTION ->
                    Calcul.calculer(brouillon.mode(), List.of(aCalculer(saisie)), Remise.AUCUNE)
                            .lignes()
                            .getFirst();
                case TITRE -> new LigneCalculee(Montant.ZERO, Montant.ZERO, Montant.ZERO);
            };
            lignes.add(ligne(lignes.size() + 1, saisie, montants));
        }
        return lignes;
    }

    private LigneDeFacture ligne(int rang, LigneSaisie saisie, LigneCalculee montants) {
        return new LigneDeFacture(
                rang,
                saisie.type(),
                saisie.libelle().strip(),
                saisie.nature() == null ? null : natures.get(saisie.nature()),
                saisie.regime() == null ? null : regimes.get(saisie.regime()),
                saisie.quantite(),
                saisie.unite().strip(),
                saisie.prix(),
                saisie.remise(),
                montants.brut(),
                montants.remise(),
                montants.part(),
                saisie.deduit());
    }

    private LigneACalculer aCalculer(LigneSaisie saisie) {
        var nature = natures.get(String.valueOf(saisie.nature()));
        var regime = regimes.get(String.valueOf(saisie.regime()));
        if (nature == null || regime == null) throw new IllegalStateException("Ligne non vérifiée : " + saisie.type());
        return new LigneACalculer(
                saisie.quantite(), saisie.prix(), saisie.remise(), regime, nature, saisie.type() == Type.DEDUCTION);
    }
}
