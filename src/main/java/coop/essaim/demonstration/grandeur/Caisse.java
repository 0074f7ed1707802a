package coop.essaim.demonstration.grandeur;

import coop.essaim.commun.Montant;
import coop.essaim.comptabilite.Demande;
import coop.essaim.comptabilite.Ecriture;
import coop.essaim.comptabilite.Ecriture.Ligne;
import coop.essaim.comptabilite.Ecritures;
import coop.essaim.comptabilite.Passage;
import coop.essaim.comptabilite.Passation;
import coop.essaim.comptabilite.Piece;
import coop.essaim.facturation.FactureId;
import coop.essaim.facturation.encaissement.Auteur;
import coop.essaim.facturation.encaissement.Encaissement;
import coop.essaim.facturation.encaissement.Encaissements;
import coop.essaim.facturation.encaissement.ModeDeReglement;
import coop.essaim.facturation.encaissement.NouveauReglement;
import coop.essaim.facturation.encaissement.Part;
import coop.essaim.facturation.encaissement.ReglementId;
import coop.essaim.facturation.remise.Remise;
import coop.essaim.facturation.remise.Remises;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Les encaissements et les remises de chèques, les lundis et jeudis, par leurs services ; les dépenses, au grand
/// livre.
@Component
class Caisse {

    private static final String AUTEUR = "Ludovic Tanguy";
    static final String BANQUE = "512000";

    private static final Auteur LUDOVIC = new Auteur(null, AUTEUR);

    private final Ecritures ecritures;
    private final Encaissements encaissements;
    private final Remises remises;
    private final ChargementsSql sql;

    Caisse(Ecritures ecritures, Encaissements encaissements, Remises remises, ChargementsSql sql) {
        this.ecritures = ecritures;
        this.encaissements = encaissements;
        this.remises = remises;
        this.sql = sql;
    }

    /// Le lundi ou le jeudi qui suit.
    static LocalDate remise(LocalDate jour) {
        var suivant = jour;
        while (suivant.getDayOfWeek() != DayOfWeek.MONDAY && suivant.getDayOfWeek() != DayOfWeek.THURSDAY) {
            suivant = suivant.plusDays(1);
        }
        return suivant;
    }

    /// Ce que doit chaque facture de l'année, que rien n'a encore payée.
    Map<UUID, Montant> dues(int annee) {
        return sql.montants(annee);
    }

    /// Le client paie ce qu'il doit : la TVA qui attendait devient due, la facture est lettrée.
    ///
    /// @param cheque son numéro ; sans, c'est un virement
    record Paiement(
            FactureId facture,
            Montant montant,
            LocalDate le,
            @Nullable String cheque) {

        @SuppressWarnings("NullAway") // NullAway ne lit pas l'annotation d'un type imbriqué : l'avance peut manquer.
        NouveauReglement reglement() {
            return new NouveauReglement(
                    UUID.nameUUIDFromBytes(("reglement:" + facture).getBytes(StandardCharsets.UTF_8)),
                    cheque == null ? ModeDeReglement.VIREMENT : ModeDeReglement.CHEQUE,
                    le,
                    montant,
                    List.of(new Part(facture, montant)),
                    cheque,
                    cheque == null ? null : "Banque des Mauges",
                    null);
        }
    }

    /// @return leurs règlements, dans l'ordre reçu
    List<ReglementId> encaisser(List<Paiement> paiements) {
        var reglements = paiements.stream().map(Paiement::reglement).toList();
        return encaissements.encaisserTous(reglements, LUDOVIC).stream()
                .map(reponse -> switch (reponse) {
                    case Encaissement.Fait(var id, var _, var _) -> id;
                    case Encaissement.Refus refus -> throw new IllegalStateException(refus.phrase());
                })
                .toList();
    }

    void remettre(LocalDate le, List<ReglementId> cheques) {
        var ids = cheques.stream().map(ReglementId::valeur).toList();
        var cle = UUID.nameUUIDFromBytes(("remise:" + le + ids.getFirst()).getBytes(StandardCharsets.UTF_8));
        if (remises.remettre(cle, le, ids, LUDOVIC) instanceof Remise.Refus refus)
            throw new IllegalStateException(refus.phrase());
    }

    void passer(String journal, LocalDate date, String piece, String libelle, List<Ligne> lignes) {
        passerTous(List.of(passage(journal, date, piece, libelle, lignes)));
    }

    /// Un lot, dans l'ordre de ses jours.
    void passerTous(List<Passage> passages) {
        var dansLOrdre = passages.stream()
                .sorted(Comparator.comparing(passage -> passage.ecriture().date()))
                .toList();
        ecritures.passerEnLot(dansLOrdre, true).forEach(Passation::exigee);
    }

    static Passage passage(String journal, LocalDate date, String piece, String libelle, List<Ligne> lignes) {
        var cle = "demonstration:" + journal + ":" + piece + ":" + libelle;
        return new Passage(
                new Ecriture(journal, date, Piece.de(piece, date), libelle, lignes), new Demande(cle, AUTEUR));
    }

    static Passage paiement(String section, String compte, Montant montant, LocalDate le, String piece) {
        return passage(
                "BQ",
                le,
                piece,
                "Paiement " + piece,
                List.of(Ligne.debit(section, compte, montant), Ligne.credit(section, BANQUE, montant)));
    }

    void payer(String section, String compte, Montant montant, LocalDate le, String piece) {
        passerTous(List.of(paiement(section, compte, montant, le, piece)));
    }
}
