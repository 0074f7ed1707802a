package coop.essaim.facturation;

import coop.essaim.commun.Montant;
import coop.essaim.comptabilite.Ecritures;
import coop.essaim.comptabilite.Passage;
import coop.essaim.comptabilite.Passation;
import coop.essaim.facturation.serie.Numero;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/// Les factures et les avoirs officiels : les valider, les lire.
///
/// Valider numérote, fige, et passe l'écriture et la contribution, en une transaction : il n'y a ni numéro sans
/// facture, ni facture sans écriture.
@Service
public class Factures {

    /// Plus ancienne, une facture vient d'une reprise ou de la démonstration : son papier se fait quand on le demande,
    /// et ne part pas au client.
    private static final int JOURS_DU_PAPIER = 7;

    private final FacturesSql sql;
    private final FacturesLuesSql lues;
    private final Ecritures ecritures;
    private final Appuis appuis;
    private final Clock horloge;

    Factures(FacturesSql sql, FacturesLuesSql lues, Ecritures ecritures, Appuis appuis, Clock horloge) {
        this.sql = sql;
        this.lues = lues;
        this.ecritures = ecritures;
        this.appuis = appuis;
        this.horloge = horloge;
    }

    /// Qui valide, quoi, à quelle date.
    ///
    /// @param version celle que la personne a lue : une pièce reprise entre-temps n'est pas validée
    /// @param par son compte ; `null` pour Essaim lui-même
    /// @param auteur son nom, comme le grand livre le garde
    public record Demande(
            FactureId id,
            int version,
            LocalDate date,
            @Nullable UUID par,
            String auteur) {}

    @Transactional
    public Validation valider(Demande demande) {
        var date = demande.date();
        var verrouillee = sql.verrouiller(demande.id(), date);
        if (verrouillee.isEmpty()) return new Validation.Introuvable();
        if (verrouillee.get().validee()) return new Validation.DejaValidee(demande.id(), sql.numero(demande.id()));
        var piece = verrouillee.get().avec(appuis.lignes(demande.id(), date));

        var refus = refus(piece, demande);
        if (refus.isPresent()) return refus.get();
        var emetteur = Optional.ofNullable(piece.emetteur()).or(() -> appuis.emetteur(date));
        if (emetteur.isEmpty()) return new Validation.SansIdentite(date);
        var mentions = appuis.mentions(piece.activite().id(), piece.tva(), date);
        // Le numéro en dernier : jusqu'à la fin de la transaction, les autres validations attendent leur tour.
        var numero = appuis.suivant(piece.genre().serie(), date);
        if (numero.isEmpty())
            return new Validation.DateAvantLaDerniere(
                    appuis.derniereDate(piece.genre().serie(), date));
        return passer(piece, numero.get(), emetteur.get(), mentions, demande);
    }

    /// La facture officielle, quel que soit le visiteur : l'appelant a déjà vérifié qu'il peut la montrer.
    @Transactional(readOnly = true)
    public Optional<Facture> trouver(FactureId id) {
        return lues.trouver(id);
    }

    /// Vrai si le papier d'une facture de ce jour se fait et part de lui-même.
    public boolean estRecente(LocalDate date) {
        return !date.isBefore(LocalDate.now(horloge).minusDays(JOURS_DU_PAPIER));
    }

    /// À partir du numéro, plus rien n'est refusé sans annuler la transaction entière : le numéro revient à la série.
    private Validation passer(
            PieceAValider piece, Numero numero, int emetteur, List<String> mentions, Demande demande) {
        var redevance = redevance(piece);
        var composition = new EcritureDeVente(piece, numero);
        var cle = "facture:" + piece.id() + ":";
        var passages = new ArrayList<Passage>();
        passages.add(new Passage(
                composition.vente(), new coop.essaim.comptabilite.Demande(cle + "vente", demande.auteur())));
        if (!redevance.montant().estNul())
            passages.add(new Passage(
                    composition.contribution(redevance.montant()),
                    new coop.essaim.comptabilite.Demande(cle + "contribution", demande.auteur())));
        var passees = ecritures.passerEnLot(passages, true);
        var obstacle = obstacle(passees);
        if (obstacle.isPresent()) {
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
            return new Validation.GrandLivre(obstacle.get());
        }
        var figee = new FactureFigee(
                piece,
                numero,
                emetteur,
                passees.getFirst().exigee(),
                passees.size() > 1 ? passees.getLast().exigee() : null,
                redevance,
                mentions,
                estRecente(numero.date()));
        sql.figer(figee, horloge.instant(), demande.par());
        return new Validation.Faite(piece.id(), numero.texte());
    }

    private Optional<Validation.Refus> refus(PieceAValider piece, Demande demande) {
        var date = demande.date();
        if (piece.version() != demande.version()) return Optional.of(new Validation.ChangeeEntreTemps());
        if (date.isAfter(LocalDate.now(horloge))) return Optional.of(new Validation.DateFuture(date));
        if (!piece.activite().estOuverteLe(date))
            return Optional.of(new Validation.ActiviteFermee(piece.activite().enseigne(), date));
        var proprietaire = piece.client().activite();
        if (proprietaire != null && !proprietaire.equals(piece.activite().id()))
            return Optional.of(
                    new Validation.ClientDUneAutreActivite(piece.client().nom()));
        return refusDeMontant(piece, date);
    }

    private Optional<Validation.Refus> refusDeMontant(PieceAValider piece, LocalDate date) {
        var horsDate = piece.comptees().stream()
                .filter(ligne -> ligne.regime() == null)
                .findFirst();
        if (horsDate.isPresent())
            return Optional.of(new Validation.RegimeHorsDate(horsDate.get().libelle(), date));
        if (piece.contribution() == null) return Optional.of(new Validation.SansContribution(date));
        boolean vide = piece.comptees().stream().allMatch(ligne -> ligne.net().estNul());
        if (vide || (piece.ttc().estNul() && piece.genre() != Genre.SOLDE))
            return Optional.of(new Validation.SansMontant());
        if (piece.tva().stream().anyMatch(tva -> tva.base().estNegatif()))
            return Optional.of(new Validation.MontantNegatif());
        var taxe = Montant.somme(piece.tva().stream().map(tva -> tva.tva()));
        if (!taxe.equals(piece.taxe())) return Optional.of(new Validation.TauxChange(date));
        if (!piece.genre().estUnAvoir()) return Optional.empty();
        var reste = sql.resteApresAvoirs(piece.id());
        return piece.ttc().compareTo(reste) > 0 ? Optional.of(new Validation.AvoirTropGrand(reste)) : Optional.empty();
    }

    /// Due à la facture, elle se passe tout de suite ; due à l'encaissement, elle attend le règlement.
    private static Facture.Redevance redevance(PieceAValider piece) {
        var due = piece.contribution();
        if (due == null) throw new IllegalStateException("Contribution non contrôlée : " + piece.id());
        var montant = switch (due.base()) {
            case FACTURE -> piece.ht().fois(due.taux());
            case ENCAISSE -> Montant.ZERO;
        };
        return new Facture.Redevance(due.base(), due.taux(), montant);
    }

    private static Optional<String> obstacle(List<Passation> passees) {
        return passees.stream()
                .filter(Passation.Refusee.class::isInstance)
                .map(Passation.Refusee.class::cast)
                .map(Passation.Refusee::phrase)
                .filter(phrase -> !phrase.isEmpty())
                .findFirst();
    }
}
