package coop.essaim.facturation;

import coop.essaim.comptabilite.EcritureId;
import java.lang.reflect.Array;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Des factures à figer, mises en colonnes : un tableau par colonne, quel que soit leur nombre.
final class ColonnesDeFacture {

    /// Ce qui sépare les mentions d'une facture : un signe qu'aucun texte ne porte.
    private static final String ENTRE_MENTIONS = "\u001f";

    private final List<FactureFigee> figees;
    private final Map<String, Object> colonnes = new HashMap<>();

    ColonnesDeFacture(List<FactureFigee> figees) {
        this.figees = figees;
        colonne("ids", UUID.class, f -> f.piece().id().valeur());
        colonnes.put(
                "papiers",
                figees.stream()
                        .filter(FactureFigee::papier)
                        .map(f -> f.piece().id().valeur())
                        .toArray(UUID[]::new));
        colonne("series", String.class, f -> f.piece().genre().serie());
        colonne("rangs", Integer.class, f -> f.numero().rang());
        colonne("numeros", String.class, f -> f.numero().texte());
        colonne("dates", String.class, f -> f.numero().date().toString());
        colonne(
                "echeances",
                String.class,
                f -> f.piece().echeance(f.numero().date()).toString());
        colonne("activites", UUID.class, f -> f.piece().activite().id().valeur());
        colonne("clients", UUID.class, f -> f.piece().client().id().valeur());
        colonne("ecritures", Long.class, f -> f.ecriture().valeur());
        colonne("internes", Long.class, f -> interne(f.interne()));
        colonne("bases", String.class, f -> f.contribution().base().name());
        colonne("taux", String.class, f -> f.contribution().taux().pourCent().toPlainString());
        colonne("contributions", Long.class, f -> f.contribution().montant().centimes());
        colonne("mentions", String.class, f -> String.join(ENTRE_MENTIONS, f.mentions()));
        colonne("pars", UUID.class, FactureFigee::par);
        deLAcheteur();
    }

    Map<String, Object> parametres() {
        return colonnes;
    }

    private void deLAcheteur() {
        colonne("noms", String.class, f -> acheteur(f).nom());
        colonne("natures", String.class, f -> acheteur(f).nature().name());
        colonne("sirens", String.class, f -> {
            var siren = acheteur(f).immatriculation().siren();
            return siren == null ? null : siren.chiffres();
        });
        colonne("sirets", String.class, f -> {
            var siret = acheteur(f).immatriculation().siret();
            return siret == null ? null : siret.chiffres();
        });
        colonne("tvas", String.class, f -> {
            var tva = acheteur(f).immatriculation().tva();
            return tva == null ? null : tva.code();
        });
        colonne("electroniques", String.class, f -> {
            var electronique = acheteur(f).immatriculation().electronique();
            return electronique == null ? null : electronique.identifiant();
        });
        colonne(
                "voies",
                String.class,
                f -> String.join("\n", acheteur(f).adresse().lignes()));
        colonne("codes_postaux", String.class, f -> acheteur(f).adresse().codePostal());
        colonne("communes", String.class, f -> acheteur(f).adresse().commune());
        colonne("pays", String.class, f -> acheteur(f).adresse().pays());
    }

    private <T> void colonne(String nom, Class<T> type, Function<FactureFigee, @Nullable T> valeur) {
        var tableau = Array.newInstance(type, figees.size());
        for (int i = 0; i < figees.size(); i++) Array.set(tableau, i, valeur.apply(figees.get(i)));
        colonnes.put(nom, tableau);
    }

    private static @Nullable Long interne(@Nullable EcritureId interne) {
        return interne == null ? null : interne.valeur();
    }

    private static Acheteur acheteur(FactureFigee figee) {
        return figee.piece().client().acheteur();
    }
}
