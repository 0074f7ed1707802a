package coop.essaim.acces.lien;

import coop.essaim.acces.ChoixDeMotDePasse;
import coop.essaim.acces.Comptes;
import coop.essaim.acces.CreationDeCompte;
import coop.essaim.acces.DroitsAcces;
import coop.essaim.commun.Identifiant;
import coop.essaim.commun.droit.RoleLivre;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.interceptor.TransactionAspectSupport;

/// Ouvre la première porte d'une coopérative neuve : un lien, donné une fois à qui a démarré le serveur.
///
/// Dès que quelqu'un peut gérer les comptes, il n'y a plus de lien, et ceux d'avant sont morts.
@Service
public class PremierAdministrateur {

    private final LiensSql sql;
    private final Comptes comptes;
    private final Clock horloge;

    PremierAdministrateur(LiensSql sql, Comptes comptes, Clock horloge) {
        this.sql = sql;
        this.comptes = comptes;
        this.horloge = horloge;
    }

    /// Un chemin neuf, qui annule le précédent ; rien si quelqu'un administre déjà.
    @Transactional
    public Optional<String> chemin() {
        if (sql.aUnAdministrateur(DroitsAcces.GERER_COMPTES)) return Optional.empty();
        var maintenant = horloge.instant();
        var jeton = Jeton.tirer();
        sql.annuler(null, Usage.PREMIER_ADMINISTRATEUR, maintenant);
        return sql.creer(
                        Identifiant.nouveau(maintenant),
                        null,
                        Usage.PREMIER_ADMINISTRATEUR,
                        jeton.empreinte(),
                        maintenant)
                ? Optional.of("/premier-administrateur/" + jeton.texte())
                : Optional.empty();
    }

    @Transactional
    public boolean estVivant(String jeton) {
        return !sql.aUnAdministrateur(DroitsAcces.GERER_COMPTES)
                && sql.verrouiller(Usage.PREMIER_ADMINISTRATEUR, new Jeton(jeton).empreinte(), horloge.instant())
                        .isPresent();
    }

    /// Crée le compte, lui donne l'administration et son mot de passe, tout ou rien.
    @Transactional
    public CreationDuPremier creer(String jeton, PremierSaisie saisie) {
        var maintenant = horloge.instant();
        var vivant = sql.verrouiller(Usage.PREMIER_ADMINISTRATEUR, new Jeton(jeton).empreinte(), maintenant)
                .orElse(null);
        if (vivant == null || sql.aUnAdministrateur(DroitsAcces.GERER_COMPTES)) return new CreationDuPremier.LienMort();
        var creation = comptes.creer(saisie.nom(), saisie.courriel(), Set.of(RoleLivre.ADMINISTRATEUR.name()), null);
        if (!(creation instanceof CreationDeCompte.Faite(var compte)))
            return new CreationDuPremier.CompteRefuse(creation);
        if (comptes.choisirMotDePasse(compte, saisie.motDePasse(), compte)
                instanceof ChoixDeMotDePasse.Refuse(var phrase)) {
            // La politique veut le compte pour juger ; le compte ne reste pas si elle refuse.
            TransactionAspectSupport.currentTransactionStatus().setRollbackOnly();
            return new CreationDuPremier.MotDePasseRefuse(phrase);
        }
        sql.noterServi(vivant.id(), maintenant);
        return new CreationDuPremier.Faite();
    }
}
