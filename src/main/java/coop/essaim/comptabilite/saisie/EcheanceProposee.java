package coop.essaim.comptabilite.saisie;

import coop.essaim.comptabilite.EcritureId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Une échéance déjà proposée, et l'écriture qu'elle a donnée, si la comptabilité l'a gardée.
public record EcheanceProposee(LocalDate date, @Nullable EcritureId ecriture) {}
