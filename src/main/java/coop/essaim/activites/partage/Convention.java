package coop.essaim.activites.partage;

import java.time.LocalDate;

/// La convention que la coopérative et ses entrepreneurs signent avant de mener une activité ensemble (art. R. 7331-6
/// du
/// code du travail) : ce qu'ils font, comment la rémunération se répartit, à qui sont la clientèle, le nom et le reste.
public record Convention(LocalDate signeeLe, String nature, String repartition, String propriete) {}
