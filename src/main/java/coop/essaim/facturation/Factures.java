package coop.essaim.facturation;

import coop.essaim.commun.Montant;
import coop.essaim.comptabilite.Ecritures;
import coop.essaim.comptabilite.Passage;
import coop.essaim.comptabilite.Passation;
import coop.essaim.facturation.serie.Numero;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
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
        return validerEnLot(List.of(demande)).getFirst();
    }

    /// Plusieurs factures d'un même jour, en autant d'ordres à la base qu'une seule, numérotées dans l'ordre du lot.
    /// Une pièce refusée n'arrête pas les autres, sauf si c'est le grand livre
    /// qui refuse : le lot entier est alors annulé, et les pièces sans faute répondent [Validation.AvecUneAutre].
    ///
    /// @return une réponse par demande, dans le même ordre
    @Transactional
    public List<Validation> validerEnLot(List<Demande> demandes) {
        var date = demandes.getFirst().date();
        if (!demandes.stream().allMatch(une -> une.date().equals(date)))
            throw new IllegalArgumentException("Un lot de factures est d'un seul jour.");
        var ids = demandes.stream().map(Demande::id).toList();
        var verrouillees = sql.verrouiller(ids, date);
        var lignes = appuis.lignes(ids, date);
        var reponses = new HashMap<FactureId, Validation>();
        var retenues = new LinkedHashMap<FactureId, Retenue>();
        for (var demande : demandes) {
            var verrouillee = verrouillees.get(demande.id());
            if (verrouillee == null) {
                reponses.put(demande.id(), new Validation.Introuvable());
            } else if (verrouillee.validee()) {
                reponses.put(demande.id(), new Validation.DejaValidee(demande.id(), sql.numero(demande.id())));
            } else {
                var siennes = lignes.getOrDefault(demande.id().valeur(), List.of());
                var retenue = new Retenue(demande, verrouillee.avec(siennes));
                refus(retenue.piece(), demande)
                        .ifPresentOrElse(
                                refus -> reponses.put(demande.id(), refus),
                                () -> retenues.putIfAbsent(demande.id(), retenue));
            }
        }
        if (!retenues.isEmpty()) reponses.putAll(officialiser(List.copyOf(retenues.values()), date));
        return demandes.stream()
                .map(demande -> Objects.requireNonNull(reponses.get(demande.id())))
                .toList();
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

    /// Une demande que rien n'empêche, avec sa pièce verrouillée.
    private record Retenue(Demande demande, PieceAValider piece) {
        FactureId id() {
            return demande.id();
        }
    }

    private Map<FactureId, Validation> officialiser(List<Retenue> retenues, LocalDate date) {
        // Deux avoirs d'une même facture se limitent l'un l'autre : chacun doit voir l'autre validé.
        if (retenues.size() > 1
                && retenues.stream().anyMatch(r -> r.piece().genre().estUnAvoir()))
            throw new IllegalArgumentException("Un avoir se valide seul.");
        var emetteur =
                Optional.ofNullable(retenues.getFirst().piece().emetteur()).or(() -> appuis.emetteur(date));
        if (emetteur.isEmpty()) return chacune(retenues, new Validation.SansIdentite(date));
        var capes = appuis.capes(
                retenues.stream().map(r -> r.piece().activite().id()).collect(Collectors.toSet()), date);
        // Le numéro en dernier : jusqu'à la fin de la transaction, les autres validations attendent leur tour.
        var serie = retenues.getFirst().piece().genre().serie();
        var numeros = appuis.suivants(serie, date, retenues.size());
        if (numeros.isEmpty())
            return chacune(retenues, new Validation.DateAvantLaDerniere(appuis.derniereDate(serie, date)));
        var numerotees = new ArrayList<Numerotee>();
        for (int i = 0; i < retenues.size(); i++) {
            var piece = retenues.get(i).piece();
            var siens = capes.stream()
                    .filter(cape -> cape.activite().equals(piece.activite().id()))
                    .toList();
            numerotees.add(new Numerotee(
                    retenues.get(i), numeros.get(i), redevance(piece), Appuis.mentions(piece.tva(), siens)));
        }
        return passer(numerotees, emetteur.get());
    }

    private static Map<FactureId, Validation> chacune(List<Retenue> retenues, Validation reponse) {
        return retenues.stream().collect(Collectors.toMap(Retenue::id, _ -> reponse));
    }

    private record Numerotee(Retenue retenue, Numero numero, Facture.Redevance redevance, List<String> mentions) {

        /// La vente, et la contribution quand elle est due à la facture.
        List<Passage> passages() {
            var piece = retenue.piece();
            var composition = new EcritureDeVente(piece, numero);
            var passages = new ArrayList<Passage>();
            passages.add(new Passage(composition.vente(), demande("vente")));
            if (!redevance.montant().estNul())
                passages.add(new Passage(composition.contribution(redevance.montant()), demande("contribution")));
            return passages;
        }

        private coop.essaim.comptabilite.Demande demande(String quoi) {
            return new coop.essaim.comptabilite.Demande(
                    "facture:" + retenue.id() + ":" + quoi, retenue.demande().auteur());
        }
    }

    /// À partir du numéro, plus rien n'est refusé sans annuler la transaction entière : les numéros reviennent à la
    /// série.
    private Map<FactureId, Validation> passer(List<Numerotee> numerotees, int emetteur) {
        var passages = numerotees.stream().map(Numerotee::passages).toList();
        var passees =
                ecritures.passerEnLot(passages.stream().flatMap(List::stream).toList(), true);
        var figees = new ArrayList<FactureFigee>();
        var reponses = new HashMap<FactureId, Validation>();
        boolean annule = passees.stream().anyMatch(Passation.Refusee.class::isInstance);
        int rang = 0;
        for (int i = 0; i < numerotees.size(); i++) {
            var siennes = passees.subList(rang, rang += passages.get(i).size());
            var numerotee = numerotees.get(i);
            var id = numerotee.retenue().id();
            reponses.put(
                    id,
                    annule
                            ? refusee(siennes)
                            : new Validation.Faite(id, numerotee.numero().texte()));
            if (!annule) figees.add(figee(numerotee, siennes, emetteur));
        }
        if (annule) TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
        else sql.figer(figees, horloge.instant());
        return reponses;
    }

    private FactureFigee figee(Numerotee numerotee, List<Passation> passees, int emetteur) {
        return new FactureFigee(
                numerotee.retenue().piece(),
                numerotee.numero(),
                emetteur,
                passees.getFirst().exigee(),
                passees.size() > 1 ? passees.getLast().exigee() : null,
                numerotee.redevance(),
                numerotee.mentions(),
                estRecente(numerotee.numero().date()),
                numerotee.retenue().demande().par());
    }

    private static Validation refusee(List<Passation> passees) {
        return passees.stream()
                .filter(Passation.Refusee.class::isInstance)
                .map(passee -> ((Passation.Refusee) passee).phrase())
                .filter(phrase -> !phrase.isEmpty())
                .findFirst()
                .<Validation>map(Validation.GrandLivre::new)
                .orElseGet(Validation.AvecUneAutre::new);
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
}
