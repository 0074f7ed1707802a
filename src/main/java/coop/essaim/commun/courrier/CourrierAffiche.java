package coop.essaim.commun.courrier;

import coop.essaim.commun.EnFrancais;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Un courrier tel que l'administration le voit.
///
/// @param texte `null` quand il a été effacé
public record CourrierAffiche(
        UUID id,
        String destinataire,
        String sujet,
        @Nullable String texte,
        boolean confidentiel,
        Instant creeA,
        int essais,
        @Nullable Instant envoyeA,
        @Nullable Instant abandonneA,
        @Nullable String derniereErreur) {

    public String etat() {
        if (envoyeA != null) return "Envoyé le " + EnFrancais.enFrancais(envoyeA);
        if (abandonneA != null) return "Abandonné après " + EnFrancais.compte(essais, "essai");
        if (texte == null) return "Effacé sans être parti";
        return essais == 0 ? "En attente" : "En panne, " + EnFrancais.compte(essais, "essai");
    }
}
