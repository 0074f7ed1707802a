package coop.essaim.facturation.interne;

import coop.essaim.activites.Activite;
import coop.essaim.activites.ActiviteId;
import coop.essaim.activites.Activites;
import coop.essaim.commun.Identifiant;
import coop.essaim.comptabilite.Demande;
import coop.essaim.comptabilite.Ecritures;
import coop.essaim.comptabilite.Passation;
import coop.essaim.facturation.encaissement.Auteur;
import coop.essaim.facturation.serie.Numero;
import coop.essaim.facturation.serie.SeriesSql;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/// Les factures d'une activité à une autre : proposer, accepter, refuser, retirer, annuler. L'appelant a déjà vérifié
/// que la personne peut agir pour l'activité de son côté.
///
/// La coopérative est un seul assujetti : une facture interne ne porte pas de TVA, n'entre ni au FEC ni au chiffre
/// d'affaires, et ne doit pas de contribution ; la vente au client, elle, la doit.
@Service
public class FacturesInternes {

    private static final String SERIE = "INTERNE";
    private static final BigDecimal QUANTITE_MAX = BigDecimal.valueOf(1_000_000);
    private static final BigDecimal PRIX_MAX = BigDecimal.valueOf(10_000_000);

    private static final BigDecimal LIGNE_MAX = BigDecimal.valueOf(100_000_000);

    private final InternesSql sql;
    private final SeriesSql series;
    private final Activites activites;
    private final Ecritures ecritures;
    private final Clock horloge;

    FacturesInternes(InternesSql sql, SeriesSql series, Activites activites, Ecritures ecritures, Clock horloge) {
        this.sql = sql;
        this.series = series;
        this.activites = activites;
        this.ecritures = ecritures;
        this.horloge = horloge;
    }

    @Transactional
    public Interne proposer(NouvelleInterne nouvelle, Auteur auteur) {
        sql.verrouiller(nouvelle.cle());
        var deja = sql.creePar(nouvelle.cle());
        if (deja.isPresent()) return new Interne.Faite(deja.get());
        var refus = refus(nouvelle);
        if (refus.isPresent()) return refus.get();
        var maintenant = horloge.instant();
        var id = Identifiant.nouveau(maintenant);
        sql.proposer(id, nouvelle, maintenant, auteur.compte());
        return new Interne.Faite(id);
    }

    /// L'autre côté accepte : la facture prend son numéro, et passe au journal interne.
    @Transactional
    public Interne accepter(UUID id, Auteur auteur) {
        sql.verrouiller(id);
        var trouvee = sql.trouver(id);
        if (trouvee.isEmpty()) return new Interne.Introuvable();
        var facture = trouvee.get();
        if (facture.etat() == EtatInterne.ACCEPTEE) return new Interne.Faite(id);
        if (facture.etat() != EtatInterne.PROPOSEE) return dejaRepondue(facture);
        if (auteur.compte() != null && auteur.compte().equals(facture.creePar())) return new Interne.ProposeeParSoi();
        var jour = LocalDate.now(horloge);
        var fermee = fermee(facture.vendeur().id(), jour)
                .or(() -> fermee(facture.acheteur().id(), jour));
        if (fermee.isPresent()) return fermee.get();
        var numero = series.suivant(SERIE, jour);
        if (numero.isEmpty()) return new Interne.DateAvantLaDerniere(series.derniereDate(SERIE, jour.getYear()));
        return passer(facture, numero.get(), auteur);
    }

    @Transactional
    public Interne refuser(UUID id, String motif, Auteur auteur) {
        return repondre(id, EtatInterne.REFUSEE, motif, auteur);
    }

    /// Qui l'a proposée la retire, tant que l'autre côté n'a pas répondu.
    @Transactional
    public Interne retirer(UUID id, Auteur auteur) {
        return repondre(id, EtatInterne.RETIREE, null, auteur);
    }

    /// L'activité qui a vendu rend ce qu'elle a reçu : une écriture inverse, liée à la première.
    @Transactional
    public Interne annuler(UUID id, String motif, Auteur auteur) {
        sql.verrouiller(id);
        var trouvee = sql.trouver(id);
        if (trouvee.isEmpty()) return new Interne.Introuvable();
        if (trouvee.get().etat() == EtatInterne.ANNULEE) return new Interne.Faite(id);
        var passee = trouvee.get().passee();
        if (passee == null) return new Interne.PasAcceptee();
        var jour = LocalDate.now(horloge);
        var demande = new Demande("interne:" + id + ":annulation", auteur.nom());
        return switch (ecritures.contrepasser(passee.ecriture(), jour, demande)) {
            case Passation.Refusee refusee -> obstacle(refusee);
            case Passation.Passee faite -> {
                sql.annuler(
                        id, new InternesSql.Annulation(jour, faite.id(), motif), horloge.instant(), auteur.compte());
                yield new Interne.Faite(id);
            }
        };
    }

    public Optional<FactureInterne> trouver(UUID id) {
        return sql.trouver(id);
    }

    /// Le numéro et l'écriture naissent ensemble : un refus du grand livre rend le numéro à sa série.
    private Interne passer(FactureInterne facture, Numero numero, Auteur auteur) {
        var ecriture = EcritureInterne.de(facture, numero);
        var demande = new Demande("interne:" + facture.id() + ":acceptation", auteur.nom());
        return switch (ecritures.passerEtValider(ecriture, demande)) {
            case Passation.Refusee refusee -> obstacle(refusee);
            case Passation.Passee passee -> {
                sql.accepter(facture.id(), numero, passee.id(), horloge.instant(), auteur.compte());
                yield new Interne.Faite(facture.id());
            }
        };
    }

    private Interne repondre(UUID id, EtatInterne etat, @Nullable String motif, Auteur auteur) {
        sql.verrouiller(id);
        var trouvee = sql.trouver(id);
        if (trouvee.isEmpty()) return new Interne.Introuvable();
        if (trouvee.get().etat() == etat) return new Interne.Faite(id);
        if (trouvee.get().etat() != EtatInterne.PROPOSEE) return dejaRepondue(trouvee.get());
        sql.repondre(id, etat, motif, horloge.instant(), auteur.compte());
        return new Interne.Faite(id);
    }

    private Optional<Interne> refus(NouvelleInterne nouvelle) {
        if (nouvelle.vendeur().equals(nouvelle.acheteur())) return Optional.of(new Interne.MemeActivite());
        for (int i = 0; i < nouvelle.lignes().size(); i++)
            if (absurde(nouvelle.lignes().get(i))) return Optional.of(new Interne.LigneAbsurde(i + 1));
            else if (demesuree(nouvelle.lignes().get(i))) return Optional.of(new Interne.LigneDemesuree(i + 1));
        if (!nouvelle.montant().estPositif()) return Optional.of(new Interne.SansMontant());
        var jour = LocalDate.now(horloge);
        return fermee(nouvelle.vendeur(), jour).or(() -> fermee(nouvelle.acheteur(), jour));
    }

    private static boolean absurde(NouvelleInterne.Ligne ligne) {
        return ligne.libelle().isBlank()
                || ligne.quantite().signum() <= 0
                || ligne.quantite().compareTo(QUANTITE_MAX) > 0
                || ligne.prix().signum() < 0
                || ligne.prix().compareTo(PRIX_MAX) > 0;
    }

    private static boolean demesuree(NouvelleInterne.Ligne ligne) {
        return ligne.quantite().multiply(ligne.prix()).compareTo(LIGNE_MAX) > 0;
    }

    private Optional<Interne> fermee(ActiviteId activite, LocalDate jour) {
        var connue = activites.trouver(activite);
        if (connue.isEmpty()) return Optional.of(new Interne.Introuvable());
        return connue.filter(une -> !une.estOuverteLe(jour))
                .map(Activite::enseigne)
                .map(Interne.ActiviteFermee::new);
    }

    private static Interne dejaRepondue(FactureInterne facture) {
        return new Interne.DejaRepondue(facture.etat().libelle().toLowerCase(Locale.FRANCE));
    }

    private static Interne obstacle(Passation.Refusee refusee) {
        TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
        return new Interne.GrandLivre(refusee.phrase());
    }
}
