package coop.essaim.facturation.reglement;

import coop.essaim.commun.Montant;
import coop.essaim.facturation.encaissement.ModeDeReglement;
import coop.essaim.facturation.encaissement.Nature;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// Un règlement, tel que sa page le montre à ce visiteur.
///
/// @param entier faux quand il paie aussi d'autres activités, que le visiteur ne lit pas
/// @param source le règlement dont il rend ou emploie ce qui était en trop
/// @param excedent ce qui n'a payé aucune facture, et ce qu'il en reste à employer
public record FicheDeReglement(
        UUID id,
        String numero,
        Nature nature,
        @Nullable ModeDeReglement mode,
        LocalDate date,
        Montant montant,
        String client,
        String enseigne,
        @Nullable String reference,
        @Nullable String banque,
        long ecriture,
        Saisi saisi,
        @Nullable Remise remise,
        @Nullable Annulee annulation,
        @Nullable Source source,
        @Nullable Excedent excedent,
        List<PartPayee> parts,
        boolean entier) {

    public FicheDeReglement {
        parts = List.copyOf(parts);
    }

    public record Saisi(Instant a, @Nullable String par) {}

    public record Remise(UUID id, String numero, LocalDate date) {}

    public record Annulee(LocalDate date, boolean impaye, String motif, long ecriture, Saisi saisi) {}

    public record Source(UUID id, String numero) {}

    public record Excedent(Montant montant, Montant reste) {}

    /// @param tva celle que ce règlement a rendue exigible
    public record PartPayee(
            UUID facture,
            String numero,
            String acheteur,
            String enseigne,
            Montant montant,
            Montant tva,
            Montant contribution) {}

    boolean enVigueur() {
        return annulation == null;
    }

    /// Ce que fait son annulation, à la suite d'un point-virgule.
    public String annule() {
        return switch (nature) {
            case RECU -> "ce qu’il payait est de nouveau dû";
            case REMBOURSE -> "ce qu’il rendait est de nouveau à rendre";
            case COMPENSE -> "ce qu’il soldait est de nouveau dû, et ce qu’il employait, de nouveau à employer";
            case PERDU -> "la créance est de nouveau due";
        };
    }

    /// De plusieurs clients : une faute de frappe dans un numéro se voit ici.
    public List<String> acheteurs() {
        return parts.stream().map(PartPayee::acheteur).distinct().toList();
    }

    /// « Chèque », « Remboursement »…
    public String moyen() {
        return nature.moyen(mode);
    }
}
