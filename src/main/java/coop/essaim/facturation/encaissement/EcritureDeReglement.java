package coop.essaim.facturation.encaissement;

import coop.essaim.commun.Montant;
import coop.essaim.comptabilite.Ecriture;
import coop.essaim.comptabilite.Ecriture.Ligne;
import coop.essaim.comptabilite.Piece;
import coop.essaim.comptabilite.plan.Section;
import coop.essaim.facturation.FactureId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/// L'écriture d'un règlement : la trésorerie par section, une ligne de client par pièce soldée, la TVA qui sort de
/// l'attente ; et la contribution, interne, quand elle est due à l'encaissement.
final class EcritureDeReglement {

    static final String CLIENTS = "411100";
    private static final String OPERATIONS_DIVERSES = "OD";
    private static final String JOURNAL_INTERNE = "IN";
    private static final String CREANCES_PERDUES = "654100";
    private static final String LIAISON = "900000";
    private static final String CONTRIBUTION_DUE = "910000";
    private static final String CONTRIBUTION_RECUE = "920000";

    private final Acte acte;
    private final String numero;
    private final List<Ligne> lignes = new ArrayList<>();
    private final Map<Contrepartie, Montant> contreparties = new LinkedHashMap<>();
    private final Map<FactureId, Integer> rangs = new LinkedHashMap<>();
    private final List<TvaSortie> sorties = new ArrayList<>();
    private final Map<FactureId, Montant> contributions = new LinkedHashMap<>();
    private int rangDuCompte;

    /// Un compte que plusieurs pièces d'une section partagent : une ligne suffit, et rien si elles s'annulent. Les
    /// lignes
    /// de client, elles, restent une par pièce : elles se lettrent.
    private record Contrepartie(String section, String compte) {}

    /// @param montant toujours dans le sens de la pièce : positif, même pour un avoir
    record TvaSortie(FactureId piece, String attente, Montant montant) {}

    EcritureDeReglement(Acte acte, String numero) {
        this.acte = acte;
        this.numero = numero;
        tresorerie();
        acte.parts().forEach(this::client);
        compte();
        acte.parts().forEach(this::tva);
        acte.parts().forEach(this::contribution);
        contreparties.forEach((compte, montant) -> {
            if (!montant.estNul()) lignes.add(Ligne.solde(compte.section(), compte.compte(), montant));
        });
    }

    Ecriture ecriture() {
        var mode = acte.mode();
        return new Ecriture(
                mode == null ? OPERATIONS_DIVERSES : mode.journal(), acte.date(), piece(), libelle(), lignes);
    }

    /// Quatre lignes au journal interne par section, comme à la facture : l'activité doit, la structure reçoit.
    Optional<Ecriture> interne() {
        var parSection = new LinkedHashMap<String, Montant>();
        for (var part : acte.parts())
            parSection.merge(
                    part.piece().section(),
                    contribution(part.piece().id()).fois(part.piece().sens()),
                    Montant::plus);
        parSection.values().removeIf(Montant::estNul);
        if (parSection.isEmpty()) return Optional.empty();
        var internes = new ArrayList<Ligne>();
        parSection.forEach((section, montant) -> {
            internes.add(Ligne.solde(section, CONTRIBUTION_DUE, montant));
            internes.add(Ligne.solde(section, LIAISON, montant.oppose()));
            internes.add(Ligne.solde(Section.STRUCTURE, LIAISON, montant));
            internes.add(Ligne.solde(Section.STRUCTURE, CONTRIBUTION_RECUE, montant.oppose()));
        });
        return Optional.of(new Ecriture(JOURNAL_INTERNE, acte.date(), piece(), "Contribution, " + libelle(), internes));
    }

    /// Le rang de la ligne de client de cette pièce, dans l'écriture.
    int rang(FactureId piece) {
        return Objects.requireNonNull(rangs.get(piece));
    }

    /// Celui de l'excédent, ou du trop-perçu qu'on rend ou emploie ; 0 sans.
    int rangDuCompte() {
        return rangDuCompte;
    }

    List<TvaSortie> tvaSorties() {
        return List.copyOf(sorties);
    }

    Montant contribution(FactureId piece) {
        return contributions.getOrDefault(piece, Montant.ZERO);
    }

    /// De l'argent qui entre est au débit ; un remboursement sort. Une ligne par section.
    private void tresorerie() {
        var mode = acte.mode();
        if (mode == null) return;
        boolean rendu = acte.nature() == Nature.REMBOURSE;
        var compte = rendu ? mode.compteDeSortie() : mode.compte();
        var parSection = new LinkedHashMap<String, Montant>();
        for (var part : acte.parts()) parSection.merge(part.piece().section(), part.montant(), Montant::plus);
        var libre = acte.tropPercu() == null ? acte.excedent() : acte.montant();
        if (!libre.estNul()) parSection.merge(acte.compte().section(), libre, Montant::plus);
        parSection.forEach(
                (section, montant) -> lignes.add(Ligne.solde(section, compte, rendu ? montant.oppose() : montant)));
    }

    private void client(Acte.Solde part) {
        var piece = part.piece();
        lignes.add(Ligne.solde(piece.section(), CLIENTS, part.montant().fois(-piece.sens()))
                .auxiliaire(piece.auxiliaire())
                .libelle(libelle() + " " + piece.numero()));
        rangs.put(piece.id(), lignes.size());
        if (acte.nature() == Nature.PERDU) perte(part);
    }

    /// L'excédent reste au crédit du client ; rendu ou employé, il en sort.
    private void compte() {
        var compte = acte.compte();
        var montant = acte.tropPercu() == null ? acte.excedent().oppose() : acte.montant();
        if (montant.estNul()) return;
        lignes.add(Ligne.solde(compte.section(), CLIENTS, montant)
                .auxiliaire(compte.auxiliaire())
                .libelle(libelle() + (acte.tropPercu() == null ? " trop-perçu" : " emploi du trop-perçu")));
        rangDuCompte = lignes.size();
    }

    private void tva(Acte.Solde part) {
        var piece = part.piece();
        for (var attente : piece.attentes()) {
            var sortie = piece.tva(attente, part.montant());
            if (sortie.estNul()) continue;
            sorties.add(new TvaSortie(piece.id(), attente.compte(), sortie));
            var due = sortie.fois(piece.sens());
            contrepartie(piece.section(), attente.compte(), due);
            contrepartie(
                    piece.section(),
                    acte.nature() == Nature.PERDU ? CREANCES_PERDUES : attente.collectee(),
                    due.oppose());
        }
    }

    /// La créance perdue est une charge, hors la TVA encore en attente : elle ne sera jamais due (art. 269, 2 c du code
    /// général des impôts), et s'annule.
    private void perte(Acte.Solde part) {
        contrepartie(part.piece().section(), CREANCES_PERDUES, part.montant());
    }

    /// Au débit quand le montant est positif.
    private void contrepartie(String section, String compte, Montant montant) {
        contreparties.merge(new Contrepartie(section, compte), montant, Montant::plus);
    }

    private void contribution(Acte.Solde part) {
        if (acte.nature() != Nature.PERDU)
            contributions.put(part.piece().id(), part.piece().contribution(part.montant()));
    }

    private Piece piece() {
        return new Piece(numero, acte.date(), "/encaissements/" + acte.id());
    }

    private String libelle() {
        var mode = acte.mode();
        var quoi = mode == null ? acte.nature().libelle() : mode.libelle();
        var reference = acte.reference();
        return quoi + (reference == null ? "" : " " + reference) + " " + numero;
    }
}
