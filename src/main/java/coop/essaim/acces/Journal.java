package coop.essaim.acces;

import coop.essaim.acces.journal.Chaine;
import coop.essaim.acces.journal.Inscription;
import coop.essaim.acces.journal.Registre;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/// Le journal d'audit : qui a fait quoi, quand, sur quoi, avec l'état d'avant et d'après.
///
/// Une ligne appartient à la transaction de l'acte : l'acte annulé ne laisse pas de trace, l'acte fait en laisse une.
/// Elle s'écrit au moment de valider, en dernier : le verrou de la chaîne est court, et toujours pris après ceux de
/// l'acte, donc jamais en croix avec eux.
@Service
public class Journal {

    private final Registre registre;
    private final AuteurCourant auteurCourant;
    private final Clock horloge;

    Journal(Registre registre, AuteurCourant auteurCourant, Clock horloge) {
        this.registre = registre;
        this.auteurCourant = auteurCourant;
        this.horloge = horloge;
    }

    /// Ce sur quoi porte l'acte : `Objet.de("compte", id)`.
    public record Objet(String type, String id) {

        public static Objet de(String type, Object id) {
            return new Objet(type, id.toString());
        }
    }

    /// Inscrit un acte de la personne qui fait la demande, ou de la commande, ou du logiciel.
    ///
    /// @param acte à la manière d'un droit : `acces.compte.desactiver`
    /// @param avant les champs d'avant ; vide pour une création. Les secrets y sont masqués (voir `EtatJournalise`)
    /// @param apres les champs d'après ; vide pour une suppression
    @Transactional(propagation = Propagation.MANDATORY)
    public void inscrire(
            String acte,
            Objet objet,
            Map<String, ? extends @Nullable Object> avant,
            Map<String, ? extends @Nullable Object> apres) {
        inscrire(auteurCourant.lire(), acte, objet, avant, apres);
    }

    /// Inscrit un acte dont l'auteur n'est pas encore, ou n'est plus, celui de la demande : une connexion.
    @Transactional(propagation = Propagation.MANDATORY)
    public void inscrire(
            Auteur auteur,
            String acte,
            Objet objet,
            Map<String, ? extends @Nullable Object> avant,
            Map<String, ? extends @Nullable Object> apres) {
        auCommit(new Inscription(
                Chaine.ACTE,
                maintenant(),
                auteur,
                acte,
                objet.type(),
                objet.id(),
                EtatJournalise.enJson(avant),
                EtatJournalise.enJson(apres)));
    }

    /// Inscrit que la personne a regardé une donnée sensible. Sans transaction en cours, la ligne a la sienne.
    ///
    /// @param acte ce qui a été regardé : `personnes.sante.lire`
    @Transactional
    public void consulter(String acte, Objet objet) {
        auCommit(new Inscription(
                Chaine.CONSULTATION, maintenant(), auteurCourant.lire(), acte, objet.type(), objet.id(), null, null));
    }

    private Instant maintenant() {
        return horloge.instant().truncatedTo(ChronoUnit.MICROS);
    }

    private void auCommit(Inscription dite) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void beforeCommit(boolean lectureSeule) {
                registre.ecrire(dite);
            }

            /// Les chaînes toujours dans le même ordre : deux transactions qui écrivent dans les deux ne se croisent
            /// pas.
            @Override
            public int getOrder() {
                return Ordered.LOWEST_PRECEDENCE
                        - Chaine.values().length
                        + dite.chaine().ordinal();
            }
        });
    }
}
