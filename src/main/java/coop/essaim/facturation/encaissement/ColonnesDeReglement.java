package coop.essaim.facturation.encaissement;

import coop.essaim.facturation.encaissement.ReglementsSql.Ecrit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/// Des règlements mis en colonnes, pour un seul ordre d'insertion par `unnest`.
final class ColonnesDeReglement {

    private final List<Ecrit> ecrits;
    private final Map<String, Object> parametres = new HashMap<>();

    ColonnesDeReglement(List<Ecrit> ecrits) {
        this.ecrits = ecrits;
        uuids("ids", acte -> acte.id().valeur());
        uuids("cles", Acte::cle);
        colonne("numeros", String[]::new, Ecrit::numero);
        textes("natures", acte -> acte.nature().name());
        textes("modes", acte -> acte.mode() == null ? null : acte.mode().name());
        textes("dates", acte -> acte.date().toString());
        colonne("montants", Long[]::new, ecrit -> ecrit.acte().montant().centimes());
        uuids("clients", acte -> acte.compte().client().valeur());
        uuids("activites", acte -> acte.compte().activite().valeur());
        textes("references", Acte::reference);
        textes("banques", Acte::banque);
        uuids("avoirs", acte -> acte.avoir() == null ? null : acte.avoir().valeur());
        uuids(
                "tropPercus",
                acte -> acte.tropPercu() == null ? null : acte.tropPercu().valeur());
        colonne("ecritures", Long[]::new, ecrit -> ecrit.ecritures().getFirst().valeur());
        colonne("contributions", Long[]::new, Ecrit::contribution);
        colonne("rangs", Integer[]::new, ecrit -> ecrit.composition().rangDuCompte());
    }

    Map<String, Object> parametres() {
        return parametres;
    }

    private void uuids(String nom, Function<Acte, @Nullable UUID> valeur) {
        colonne(nom, UUID[]::new, ecrit -> valeur.apply(ecrit.acte()));
    }

    private void textes(String nom, Function<Acte, @Nullable String> valeur) {
        colonne(nom, String[]::new, ecrit -> valeur.apply(ecrit.acte()));
    }

    private <T extends @Nullable Object> void colonne(String nom, IntFunction<T[]> tableau, Function<Ecrit, T> valeur) {
        parametres.put(nom, ecrits.stream().map(valeur).toArray(tableau));
    }
}
