package coop.essaim.facturation.remise;

import coop.essaim.commun.Identifiant;
import coop.essaim.comptabilite.Demande;
import coop.essaim.comptabilite.Ecriture;
import coop.essaim.comptabilite.Ecriture.Ligne;
import coop.essaim.comptabilite.Ecritures;
import coop.essaim.comptabilite.Passation;
import coop.essaim.comptabilite.Piece;
import coop.essaim.facturation.encaissement.Auteur;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/// Porte les chèques en banque : un bordereau, une écriture de banque par section, et chaque chèque une seule fois.
@Service
public class Remises {

    private static final String CHEQUES = "511200";
    private static final String BANQUE = "512000";

    private final RemisesSql sql;
    private final Ecritures ecritures;
    private final Clock horloge;

    Remises(RemisesSql sql, Ecritures ecritures, Clock horloge) {
        this.sql = sql;
        this.ecritures = ecritures;
        this.horloge = horloge;
    }

    /// Tous ces chèques, ou aucun.
    ///
    /// @param cle la même pour deux envois de la même remise, qui n'en font qu'une
    @Transactional
    public Remise remettre(UUID cle, LocalDate date, List<UUID> cheques, Auteur auteur) {
        var choisis = cheques.stream().distinct().toList();
        sql.verrouiller(choisis);
        var deja = sql.creeePar(cle);
        if (deja.isPresent()) return deja.get();
        var refus = refus(date, choisis);
        if (refus.isPresent()) return refus.get();
        var id = Identifiant.nouveau(horloge.instant());
        var numero = sql.numeroSuivant(date.getYear());
        var passation = ecritures.passerEtValider(
                ecriture(id, numero, date, choisis), new Demande("remise:" + id, auteur.nom()));
        if (passation instanceof Passation.Refusee refusee) {
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
            return new Remise.GrandLivre(refusee.phrase());
        }
        sql.ajouter(
                new RemisesSql.Nouvelle(id, cle, numero, date, passation.exigee()), choisis, auteur, horloge.instant());
        return new Remise.Faite(id, numero);
    }

    private Optional<Remise.Refus> refus(LocalDate date, List<UUID> choisis) {
        if (choisis.isEmpty()) return Optional.of(new Remise.SansCheque());
        if (date.isAfter(LocalDate.now(horloge))) return Optional.of(new Remise.DateFuture(date));
        var possibles = new HashMap<UUID, Cheque>();
        sql.aRemettre().forEach(cheque -> possibles.put(cheque.id(), cheque));
        for (var id : choisis) {
            var cheque = possibles.get(id);
            if (cheque == null) return Optional.of(new Remise.PlusARemettre());
            if (cheque.date().isAfter(date))
                return Optional.of(new Remise.AvantUnCheque(cheque.numero(), cheque.date()));
        }
        return Optional.empty();
    }

    private Ecriture ecriture(UUID id, String numero, LocalDate date, List<UUID> cheques) {
        var lignes = new ArrayList<Ligne>();
        for (var part : sql.enAttente(cheques)) {
            lignes.add(Ligne.debit(part.section(), BANQUE, part.montant()));
            lignes.add(Ligne.credit(part.section(), CHEQUES, part.montant()));
        }
        return new Ecriture(
                "BQ", date, new Piece(numero, date, "/remises/" + id), "Remise de chèques " + numero, lignes);
    }
}
