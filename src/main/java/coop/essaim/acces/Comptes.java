package coop.essaim.acces;

import coop.essaim.acces.motdepasse.MotsDePasse;
import coop.essaim.commun.Courriel;
import coop.essaim.commun.Identifiant;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Les comptes : les ouvrir, les fermer, dire qui ils sont et quels rôles ils ont.
///
/// `par` est le compte de qui agit ; `null` pour Essaim lui-même. Un compte ne s'efface pas : il se désactive.
/// Dès la fin de la transaction, chaque demande en cours de la personne est jugée sur le nouvel état.
@Service
public class Comptes {

    private final ComptesSql sql;
    private final RolesSql roles;
    private final MotsDePasse motsDePasse;
    private final ApplicationEventPublisher evenements;
    private final Clock horloge;

    Comptes(
            ComptesSql sql,
            RolesSql roles,
            MotsDePasse motsDePasse,
            ApplicationEventPublisher evenements,
            Clock horloge) {
        this.sql = sql;
        this.roles = roles;
        this.motsDePasse = motsDePasse;
        this.evenements = evenements;
        this.horloge = horloge;
    }

    public Optional<Compte> trouver(UUID compte) {
        return sql.trouver(compte);
    }

    public Optional<Compte> trouverParCourriel(String courriel) {
        return Courriel.lire(courriel).siLue().flatMap(sql::trouverParCourriel);
    }

    /// Les comptes actifs qui ont ce droit aujourd'hui.
    public List<Compte> ayantLeDroit(String droit) {
        return sql.ayantLeDroit(droit);
    }

    /// Crée un compte sans mot de passe : la personne choisit le sien par un lien d'invitation.
    ///
    /// @param codesRoles codes des rôles (`RoleLivre.name()` pour ceux qui sont livrés)
    @Transactional
    public CreationDeCompte creer(String nom, String courriel, Set<String> codesRoles, @Nullable UUID par) {
        if (!estUnNom(nom)) return new CreationDeCompte.NomManquant();
        var adresse = Courriel.lire(courriel).siLue().orElse(null);
        if (adresse == null) return new CreationDeCompte.CourrielIllisible();
        for (var code : codesRoles) {
            if (roles.trouver(code).isEmpty()) return new CreationDeCompte.RoleInconnu(code);
        }
        var maintenant = horloge.instant();
        var id = Identifiant.nouveau(maintenant);
        if (!sql.creer(id, nom.strip(), adresse, maintenant, par)) return new CreationDeCompte.CourrielDejaPris();

        evenements.publishEvent(new EvenementDAcces.CompteCree(id, nom.strip(), adresse.adresse(), par));
        for (var code : codesRoles) {
            sql.donnerRole(id, code, maintenant, par);
            evenements.publishEvent(new EvenementDAcces.RoleDonne(id, code, par));
        }
        return new CreationDeCompte.Faite(id);
    }

    @Transactional
    public ChangementDEtat desactiver(UUID compte, String motif, @Nullable UUID par) {
        if (compte.equals(par)) return new ChangementDEtat.SoiMeme();
        if (motif.isBlank() || motif.strip().length() > 500) return new ChangementDEtat.MotifManquant();
        roles.verrouillerLesAdministrateurs(DroitsAcces.GERER_COMPTES);
        var actuel = sql.verrouiller(compte).orElse(null);
        if (actuel == null) return new ChangementDEtat.CompteInconnu();
        if (!actuel.actif()) return new ChangementDEtat.SansEffet();
        if (estLeDernierAdministrateur(compte, null)) return new ChangementDEtat.DernierAdministrateur();

        sql.desactiver(compte, motif.strip(), horloge.instant(), par);
        evenements.publishEvent(new EvenementDAcces.CompteDesactive(compte, motif.strip(), par));
        return new ChangementDEtat.Fait();
    }

    @Transactional
    public ChangementDEtat reactiver(UUID compte, @Nullable UUID par) {
        if (compte.equals(par)) return new ChangementDEtat.SoiMeme();
        var actuel = sql.verrouiller(compte).orElse(null);
        if (actuel == null) return new ChangementDEtat.CompteInconnu();
        if (actuel.actif()) return new ChangementDEtat.SansEffet();

        sql.reactiver(compte, horloge.instant(), par);
        evenements.publishEvent(new EvenementDAcces.CompteReactive(compte, par));
        return new ChangementDEtat.Fait();
    }

    @Transactional
    public ChangementDIdentite changerNom(UUID compte, String nom, @Nullable UUID par) {
        if (!estUnNom(nom)) return new ChangementDIdentite.NomManquant();
        var actuel = sql.verrouiller(compte).orElse(null);
        if (actuel == null) return new ChangementDIdentite.CompteInconnu();
        if (actuel.nom().equals(nom.strip())) return new ChangementDIdentite.SansEffet();

        sql.changerNom(compte, nom.strip());
        evenements.publishEvent(new EvenementDAcces.NomChange(compte, actuel.nom(), nom.strip(), par));
        return new ChangementDIdentite.Fait();
    }

    @Transactional
    public ChangementDIdentite changerCourriel(UUID compte, String courriel, @Nullable UUID par) {
        var adresse = Courriel.lire(courriel).siLue().orElse(null);
        if (adresse == null) return new ChangementDIdentite.CourrielIllisible();
        var actuel = sql.verrouiller(compte).orElse(null);
        if (actuel == null) return new ChangementDIdentite.CompteInconnu();
        if (actuel.courriel().equals(adresse.adresse())) return new ChangementDIdentite.SansEffet();
        var prise = sql.trouverParCourriel(adresse);
        if (prise.isPresent() && !prise.get().id().equals(compte)) return new ChangementDIdentite.CourrielDejaPris();

        sql.changerCourriel(compte, adresse);
        evenements.publishEvent(new EvenementDAcces.CourrielChange(compte, actuel.courriel(), adresse.adresse(), par));
        return new ChangementDIdentite.Fait();
    }

    @Transactional
    public ChangementDeRole donnerRole(UUID compte, String codeRole, @Nullable UUID par) {
        if (compte.equals(par)) return new ChangementDeRole.SoiMeme();
        if (roles.trouver(codeRole).isEmpty()) return new ChangementDeRole.RoleInconnu();
        if (sql.verrouiller(compte).isEmpty()) return new ChangementDeRole.CompteInconnu();
        if (!sql.donnerRole(compte, codeRole, horloge.instant(), par)) return new ChangementDeRole.SansEffet();

        evenements.publishEvent(new EvenementDAcces.RoleDonne(compte, codeRole, par));
        return new ChangementDeRole.Fait();
    }

    @Transactional
    public ChangementDeRole retirerRole(UUID compte, String codeRole, @Nullable UUID par) {
        if (compte.equals(par)) return new ChangementDeRole.SoiMeme();
        roles.verrouillerLesAdministrateurs(DroitsAcces.GERER_COMPTES);
        if (roles.trouver(codeRole).isEmpty()) return new ChangementDeRole.RoleInconnu();
        if (sql.verrouiller(compte).isEmpty()) return new ChangementDeRole.CompteInconnu();
        if (!sql.aLeRole(compte, codeRole)) return new ChangementDeRole.SansEffet();
        if (estLeDernierAdministrateur(compte, codeRole)) {
            return new ChangementDeRole.DernierAdministrateur();
        }

        sql.retirerRole(compte, codeRole, horloge.instant(), par);
        evenements.publishEvent(new EvenementDAcces.RoleRetire(compte, codeRole, par));
        return new ChangementDeRole.Fait();
    }

    @Transactional
    public ChoixDeMotDePasse choisirMotDePasse(UUID compte, String motDePasse, @Nullable UUID par) {
        var actuel = sql.verrouiller(compte).orElse(null);
        if (actuel == null) return new ChoixDeMotDePasse.CompteInconnu();
        var refus = motsDePasse.refus(motDePasse, actuel.nom(), actuel.courriel());
        if (refus.isPresent()) return new ChoixDeMotDePasse.Refuse(refus.get());

        motsDePasse.choisir(compte, motDePasse);
        evenements.publishEvent(new EvenementDAcces.MoyenChange(compte, "mot de passe", "choisi", par));
        return new ChoixDeMotDePasse.Fait();
    }

    /// Vrai si quelqu'un administre, et que sans ce compte (ou sans ce rôle de ce compte) plus personne ne le ferait.
    private boolean estLeDernierAdministrateur(UUID compte, @Nullable String sansCeRole) {
        return sql.porteurs(DroitsAcces.GERER_COMPTES) > 0
                && sql.autresPorteurs(DroitsAcces.GERER_COMPTES, compte, sansCeRole) == 0;
    }

    private static boolean estUnNom(String nom) {
        return !nom.isBlank() && nom.strip().length() <= 200 && nom.chars().noneMatch(Character::isISOControl);
    }
}
