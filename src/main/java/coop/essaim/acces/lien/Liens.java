package coop.essaim.acces.lien;

import coop.essaim.acces.ChoixDeMotDePasse;
import coop.essaim.acces.Compte;
import coop.essaim.acces.Comptes;
import coop.essaim.acces.ReglagesAcces;
import coop.essaim.commun.Courriel;
import coop.essaim.commun.Identifiant;
import coop.essaim.commun.courrier.Courrier;
import coop.essaim.commun.courrier.Courriers;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Envoie les liens de mot de passe oublié et d'invitation, et les honore une fois.
///
/// Un lien nouveau annule le précédent. Lire la page d'un lien ne le consomme pas : les antivirus des messageries les
/// suivent tous. Il change un mot de passe et rien d'autre : la double authentification reste demandée ensuite.
@Service
public class Liens {

    private static final int DEMANDES_PAR_TOURNEE = 50;

    private final LiensSql sql;
    private final Comptes comptes;
    private final Courriers courriers;
    private final ReglagesAcces reglages;
    private final Clock horloge;

    Liens(LiensSql sql, Comptes comptes, Courriers courriers, ReglagesAcces reglages, Clock horloge) {
        this.sql = sql;
        this.comptes = comptes;
        this.courriers = courriers;
        this.reglages = reglages;
        this.horloge = horloge;
    }

    /// Note la demande, la même ligne que le compte existe ou non : ni la réponse ni sa durée ne le disent.
    @Transactional
    public void demander(Courriel courriel) {
        var maintenant = horloge.instant();
        sql.demander(Identifiant.nouveau(maintenant), courriel.adresse(), maintenant);
    }

    /// Envoie leur lien à ceux qui l'ont demandé et qui ont un compte actif ; les autres demandes s'oublient.
    @Transactional
    public void traiterLesDemandes() {
        for (var courriel : sql.prendreDesDemandes(DEMANDES_PAR_TOURNEE)) {
            var compte = comptes.trouverParCourriel(courriel).orElse(null);
            if (compte == null || !compte.actif()) continue;
            creer(compte.id(), Usage.MOT_DE_PASSE)
                    .ifPresent(jeton -> courriers.envoyer(new Courrier(
                            new Courriel(compte.courriel()),
                            "Choisir un nouveau mot de passe",
                            """
                            Bonjour %s,

                            Vous avez demandé à choisir un nouveau mot de passe. Ce lien sert une fois, pendant trente minutes :

                            %s

                            Si vous n'avez rien demandé, ne faites rien : votre mot de passe ne change pas.
                            """.formatted(compte.nom(), reglages.lien("/mot-de-passe/nouveau/" + jeton.texte())),
                            true)));
        }
    }

    /// Invite une personne à choisir son mot de passe, le premier ou un autre.
    @Transactional
    public Invitation inviter(UUID compte) {
        var invite = comptes.trouver(compte).orElse(null);
        if (invite == null) return new Invitation.CompteInconnu();
        if (!invite.actif()) return new Invitation.CompteDesactive();
        var jeton = creer(compte, Usage.INVITATION).orElse(null);
        if (jeton == null) return new Invitation.Envoyee();
        courriers.envoyer(new Courrier(
                new Courriel(invite.courriel()),
                "Votre compte Essaim vous attend",
                """
                Bonjour %s,

                Un compte est ouvert à votre nom. Choisissez votre mot de passe : ce lien sert une fois, pendant sept jours.

                %s
                """.formatted(invite.nom(), reglages.lien("/invitation/" + jeton.texte())),
                true));
        return new Invitation.Envoyee();
    }

    /// Faux quand un lien ne peut que se remettre en main propre ([#remettre]).
    public boolean partentParCourriel() {
        return courriers.aUnServeur();
    }

    /// Pour qui tient la machine, et donc déjà tout : l'adresse à donner à la personne, sans courriel.
    ///
    /// @return rien si ce compte n'existe pas ou n'est pas actif
    @Transactional
    public Optional<String> remettre(String courriel) {
        return comptes.trouverParCourriel(courriel)
                .filter(Compte::actif)
                .flatMap(compte -> creer(compte.id(), Usage.INVITATION))
                .map(jeton -> reglages.lien("/invitation/" + jeton.texte()));
    }

    /// Le compte qu'un lien vivant désigne, sans le consommer.
    @Transactional
    public Optional<UUID> lire(Usage usage, String jeton) {
        return sql.verrouiller(usage, new Jeton(jeton).empreinte(), horloge.instant())
                .map(LiensSql.Vivant::compte);
    }

    /// Change le mot de passe et consomme le lien, ou refuse et le laisse servir encore.
    @Transactional
    public Honneur honorer(Usage usage, String jeton, String motDePasse) {
        var maintenant = horloge.instant();
        var vivant =
                sql.verrouiller(usage, new Jeton(jeton).empreinte(), maintenant).orElse(null);
        if (vivant == null || vivant.compte() == null) return new Honneur.LienMort();
        var compte = vivant.compte();
        return switch (comptes.choisirMotDePasse(compte, motDePasse, compte)) {
            case ChoixDeMotDePasse.CompteInconnu() -> new Honneur.LienMort();
            case ChoixDeMotDePasse.Refuse(var phrase) -> new Honneur.MotDePasseRefuse(phrase);
            case ChoixDeMotDePasse.Fait() -> {
                sql.noterServi(vivant.id(), maintenant);
                // Un mot de passe changé périme l'autre lien : il aurait défait ce choix.
                for (var autre : new Usage[] {Usage.MOT_DE_PASSE, Usage.INVITATION})
                    sql.annuler(compte, autre, maintenant);
                yield new Honneur.Fait();
            }
        };
    }

    @Transactional
    public void menage() {
        sql.effacerAvant(horloge.instant().minus(Usage.INVITATION.duree()));
    }

    private Optional<Jeton> creer(UUID compte, Usage usage) {
        var maintenant = horloge.instant();
        var jeton = Jeton.tirer();
        sql.annuler(compte, usage, maintenant);
        return sql.creer(Identifiant.nouveau(maintenant), compte, usage, jeton.empreinte(), maintenant)
                ? Optional.of(jeton)
                : Optional.empty();
    }
}
