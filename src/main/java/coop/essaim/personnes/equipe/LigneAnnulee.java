package coop.essaim.personnes.equipe;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Une ligne du registre qui ne compte plus, et ce qui l'a remplacée.
///
/// @param remplacante vide quand la ligne a été retirée
/// @param par qui a corrigé, si un compte l'a fait
public record LigneAnnulee(
        Membre fausse,
        @Nullable Membre remplacante,
        String motif,
        LocalDate le,
        @Nullable String par) {}
