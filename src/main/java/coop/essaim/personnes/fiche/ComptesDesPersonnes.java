package coop.essaim.personnes.fiche;

import coop.essaim.acces.ChangementDEtat;
import coop.essaim.acces.Comptes;
import coop.essaim.acces.CreationDeCompte;
import coop.essaim.acces.Journal;
import coop.essaim.acces.Journal.Objet;
import coop.essaim.acces.administration.Invitations;
import coop.essaim.commun.droit.RoleLivre;
import coop.essaim.personnes.PersonneId;
import coop.essaim.personnes.Personnes;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Le compte par lequel une personne entre : l'ouvrir et l'inviter d'un même geste, ou rattacher le sien.
///
/// Qui tient les fiches ne donne que le rôle d'entrepreneur : le reste appartient à qui gère les comptes.
@Service
public class ComptesDesPersonnes {

    private static final Set<String> ROLES = Set.of(RoleLivre.ENTREPRENEUR.name());

    private final Personnes personnes;
    private final FicheSql sql;
    private final Comptes comptes;
    private final Invitations invitations;
    private final Journal journal;

    ComptesDesPersonnes(Personnes personnes, FicheSql sql, Comptes comptes, Invitations invitations, Journal journal) {
        this.personnes = personnes;
        this.sql = sql;
        this.comptes = comptes;
        this.invitations = invitations;
        this.journal = journal;
    }

    @Transactional
    public OuvertureDeCompte ouvrir(PersonneId id, UUID par) {
        if (!sql.verrouiller(id)) return new OuvertureDeCompte.Inconnue();
        var personne = personnes.trouver(id).orElseThrow();
        if (personne.compte() != null) return new OuvertureDeCompte.DejaFait();
        var courriel = personne.courriel();
        if (courriel == null) return new OuvertureDeCompte.SansCourriel();
        var existant = comptes.trouverParCourriel(courriel.adresse());
        if (existant.isPresent()) return rattacher(id, existant.get().id(), par);
        return switch (invitations.ouvrir(personne.nomComplet(), courriel.adresse(), ROLES, par)) {
            case CreationDeCompte.Faite(var compte) -> {
                personnes.rattacher(id, compte);
                inscrire("personnes.compte.ouvrir", id, compte);
                yield new OuvertureDeCompte.Faite(courriel.adresse());
            }
            case CreationDeCompte.CourrielDejaPris() -> new OuvertureDeCompte.CompteDAutrui();
            case CreationDeCompte.NomManquant(),
                    CreationDeCompte.CourrielIllisible(),
                    CreationDeCompte.RoleInconnu(var _) ->
                throw new IllegalStateException("Le compte d'une fiche se crée toujours.");
        };
    }

    /// Nul ne rattache son propre compte à une fiche : il lirait le dossier d'un autre en changeant un courriel.
    private OuvertureDeCompte rattacher(PersonneId id, UUID compte, UUID par) {
        if (compte.equals(par) || personnes.duCompte(compte).isPresent()) return new OuvertureDeCompte.CompteDAutrui();
        personnes.rattacher(id, compte);
        inscrire("personnes.compte.rattacher", id, compte);
        return new OuvertureDeCompte.Rattache();
    }

    /// Rattache un compte qui existe, quelle que soit son adresse : celui d'un permanent, ou d'avant la fiche.
    @Transactional
    public Rattachement rattacherLeCompte(PersonneId id, UUID compte, UUID par) {
        if (!sql.verrouiller(id)) return new Rattachement.Inconnue();
        if (personnes.trouver(id).orElseThrow().compte() != null) return new Rattachement.DejaUnCompte();
        if (compte.equals(par)) return new Rattachement.LeSien();
        boolean libre = comptes.trouver(compte).filter(c -> c.actif()).isPresent()
                && personnes.duCompte(compte).isEmpty();
        if (!libre) return new Rattachement.CompteInconnu();
        personnes.rattacher(id, compte);
        inscrire("personnes.compte.rattacher", id, compte);
        return new Rattachement.Fait();
    }

    /// Le compte reste, la fiche aussi : il n'entre plus par elle.
    @Transactional
    public Rattachement detacher(PersonneId id, UUID par) {
        if (!sql.verrouiller(id)) return new Rattachement.Inconnue();
        var compte = personnes.trouver(id).orElseThrow().compte();
        if (compte == null) return new Rattachement.SansCompte();
        if (compte.equals(par)) return new Rattachement.LeSien();
        personnes.detacher(id);
        inscrire("personnes.compte.detacher", id, compte);
        return new Rattachement.Fait();
    }

    /// Désactive le compte : la personne n'entre plus, ce qu'elle a fait reste à son nom.
    @Transactional
    public Rattachement couper(PersonneId id, String motif, UUID par) {
        if (!sql.verrouiller(id)) return new Rattachement.Inconnue();
        var compte = personnes.trouver(id).orElseThrow().compte();
        if (compte == null) return new Rattachement.SansCompte();
        return switch (comptes.desactiver(compte, motif, par)) {
            case ChangementDEtat.Fait() -> {
                inscrire("personnes.compte.couper", id, compte);
                yield new Rattachement.Fait();
            }
            case ChangementDEtat.SansEffet() -> new Rattachement.DejaCoupe();
            case ChangementDEtat.CompteInconnu() -> new Rattachement.SansCompte();
            case ChangementDEtat.MotifManquant() -> new Rattachement.MotifManquant();
            case ChangementDEtat.DernierAdministrateur() -> new Rattachement.DernierAdministrateur();
            case ChangementDEtat.SoiMeme() -> new Rattachement.LeSien();
        };
    }

    private void inscrire(String acte, PersonneId id, UUID compte) {
        journal.inscrire(acte, Objet.de("personne", id), Map.of(), Map.of("compte", compte));
    }
}
