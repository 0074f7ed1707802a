package coop.essaim.personnes.fiche;

import coop.essaim.commun.page.liste.Filtres;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Les filtres de la liste des personnes, tels que l'adresse les porte ; ce qui ne se comprend pas ne filtre pas.
///
/// @param conseiller l'identifiant d'une personne, ou `aucun`
/// @param compte `avec` ou `sans`
record FiltreSaisie(
        @Nullable String q,
        @Nullable String conseiller,
        @Nullable String territoire,
        @Nullable String origine,
        @Nullable String compte) {

    static final FiltreSaisie AUCUN = new FiltreSaisie(null, null, null, null, null);

    private static final int MOTS_MAX = 3;

    /// Les débuts de mots cherchés, trois au plus, échappés pour `like`.
    static List<String> mots(@Nullable String texte) {
        if (texte == null) return List.of();
        // Un numéro se tape avec des espaces, ou avec l'indicatif du pays.
        var numero = texte.replaceAll("[ .\\u00a0-]", "").replaceFirst("^(\\+|00)33", "0");
        var lu = numero.matches("[0-9]{4,}") ? numero : texte;
        var mots = new ArrayList<String>();
        for (var mot : lu.strip().split("[\\s'’-]+")) {
            if (!mot.isEmpty() && mots.size() < MOTS_MAX) {
                mots.add(Filtres.litteral(mot));
            }
        }
        return mots;
    }

    boolean sansConseiller() {
        return "aucun".equals(conseiller);
    }

    @Nullable
    UUID conseillerConnu() {
        return Filtres.uuid(conseiller);
    }

    @Nullable
    UUID territoireConnu() {
        return Filtres.uuid(territoire);
    }

    @Nullable
    String origineConnue() {
        return origine == null || origine.isBlank() ? null : origine;
    }

    @Nullable
    Boolean avecCompte() {
        return "avec".equals(compte) ? Boolean.TRUE : "sans".equals(compte) ? Boolean.FALSE : null;
    }
}
