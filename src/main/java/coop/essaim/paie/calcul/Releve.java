package coop.essaim.paie.calcul;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Le carnet où un calcul inscrit ses lignes et tient ses sommes. Une recherche de brut n'a besoin que des sommes.
final class Releve {

    private final @Nullable List<Ligne> lignes;

    /// En centimes.
    long salarie;

    long employeur;
    long nonDeductible;
    long urssaf;
    long tauxReduits;

    /// Sans arrondi, en fines : la base du prélèvement à la source.
    long salarieExact;

    long nonDeductibleExact;
    long vieillesseExacte;

    Releve(boolean detaille) {
        lignes = detaille ? new ArrayList<>(28) : null;
    }

    void inscrire(Cotisation cotisation, long assiette, int tauxSalarial, int tauxPatronal) {
        inscrire(
                new Ligne(
                        cotisation,
                        assiette,
                        tauxSalarial,
                        tauxPatronal,
                        Precision.cotisation(assiette, tauxSalarial),
                        Precision.cotisation(assiette, tauxPatronal)),
                Precision.produit(assiette, tauxSalarial));
    }

    /// Une ligne dont les montants ne sont pas simplement assiette × taux.
    void inscrire(Ligne ligne) {
        inscrire(ligne, Precision.fines(ligne.salarie()));
    }

    private void inscrire(Ligne ligne, long exact) {
        salarie += ligne.salarie();
        employeur += ligne.employeur();
        salarieExact += exact;
        switch (ligne.cotisation()) {
            case CSG_NON_DEDUCTIBLE, CRDS, CSG_CRDS_NON_IMPOSABLE -> {
                nonDeductible += ligne.salarie();
                nonDeductibleExact += exact;
            }
            default -> {
                if (HeuresExonerees.URSSAF.contains(ligne.cotisation())) urssaf += ligne.employeur();
                if (HeuresExonerees.VIEILLESSE.contains(ligne.cotisation())) vieillesseExacte += exact;
            }
        }
        if (lignes != null) lignes.add(ligne);
    }

    List<Ligne> lignes() {
        return lignes == null ? List.of() : List.copyOf(lignes);
    }
}
