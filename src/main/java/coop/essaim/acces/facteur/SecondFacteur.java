package coop.essaim.acces.facteur;

import coop.essaim.acces.EvenementDAcces.MoyenChange;
import coop.essaim.acces.frein.Compteur;
import coop.essaim.acces.frein.Frein;
import coop.essaim.commun.secret.Chiffrement;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// La double authentification d'un compte : l'installer, juger un code, la retirer.
///
/// Un code vaut pour son pas de trente secondes et les deux voisins, et ne sert qu'une fois. Le secret est chiffré par
/// une clé qui n'est pas dans la base ; les codes de secours n'y sont que par leur empreinte.
@Service
public class SecondFacteur {

    private static final int CODES_DE_SECOURS = 10;

    /// 80 bits : assez pour qu'une empreinte simple suffise.
    private static final int CODE_OCTETS = 10;

    private static final int SECRET_OCTETS = 20;

    private final FacteursSql sql;
    private final Chiffrement chiffrement;
    private final Frein frein;
    private final ApplicationEventPublisher evenements;
    private final Clock horloge;
    private final SecureRandom hasard = new SecureRandom();

    SecondFacteur(
            FacteursSql sql,
            Chiffrement chiffrement,
            Frein frein,
            ApplicationEventPublisher evenements,
            Clock horloge) {
        this.sql = sql;
        this.chiffrement = chiffrement;
        this.frein = frein;
        this.evenements = evenements;
        this.horloge = horloge;
    }

    public boolean estActif(UUID compte) {
        return sql.trouver(compte).map(FacteursSql.Totp::actif).orElse(false);
    }

    public int codesRestants(UUID compte) {
        return sql.codesRestants(compte);
    }

    /// Tire un secret neuf, qui remplace celui qui n'a pas été activé. Sans effet si la double authentification l'est.
    @Transactional
    public void proposer(UUID compte) {
        sql.proposer(compte, chiffrement.chiffrer(aleatoire(SECRET_OCTETS), contexte(compte)), horloge.instant());
    }

    /// Le secret proposé et pas encore activé ; après l'activation, il ne se montre plus.
    public Optional<Proposition> proposition(UUID compte, String courriel) {
        return sql.trouver(compte)
                .filter(totp -> !totp.actif())
                .map(totp -> ImageDuSecret.dessiner(chiffrement.dechiffrer(totp.secret(), contexte(compte)), courriel));
    }

    /// Active le secret proposé, si le code prouve que l'application l'a bien pris.
    @Transactional
    public Activation activer(UUID compte, String saisie) {
        var totp = sql.verrouiller(compte).filter(t -> !t.actif()).orElse(null);
        if (totp == null) return new Activation.SansProposition();
        var pas = pasDuCode(compte, totp, saisie);
        if (pas.isEmpty()) return new Activation.CodeFaux();

        sql.activer(compte, pas.get(), horloge.instant());
        evenements.publishEvent(new MoyenChange(compte, "double authentification", "installée", compte));
        return new Activation.Faite(nouveauxCodes(compte));
    }

    /// Juge un code de l'application ou de secours, et le brûle s'il est juste.
    @Transactional
    public EssaiDeCode juger(UUID compte, String saisie) {
        var attente = frein.essayer(Compteur.duCode(compte));
        if (attente.isPresent()) return new EssaiDeCode.TropDEssais(attente.get());
        var totp = sql.verrouiller(compte).filter(FacteursSql.Totp::actif).orElse(null);
        if (totp == null) return new EssaiDeCode.Faux();
        var pas = pasDuCode(compte, totp, saisie);
        boolean deSecours = pas.isEmpty() && sql.brulerCode(compte, empreinte(compte, saisie), horloge.instant());
        if (pas.isEmpty() && !deSecours) return new EssaiDeCode.Faux();

        pas.ifPresent(servi -> sql.noterPas(compte, servi));
        frein.oublier(Compteur.duCode(compte));
        return new EssaiDeCode.Juste(deSecours);
    }

    /// Dix codes de secours neufs ; les précédents ne valent plus rien.
    @Transactional
    public List<String> renouvelerLesCodes(UUID compte) {
        evenements.publishEvent(new MoyenChange(compte, "codes de secours", "renouvelés", compte));
        return nouveauxCodes(compte);
    }

    /// @param par qui la retire : la personne, ou un administrateur à qui elle a prouvé qui elle est
    @Transactional
    public boolean retirer(UUID compte, UUID par) {
        if (!sql.retirer(compte)) return false;
        evenements.publishEvent(new MoyenChange(compte, "double authentification", "retirée", par));
        return true;
    }

    private Optional<Long> pasDuCode(UUID compte, FacteursSql.Totp totp, String saisie) {
        var secret = chiffrement.dechiffrer(totp.secret(), contexte(compte));
        return new Totp(secret).pas(saisie, horloge.instant()).filter(pas -> pas > totp.dernierPas());
    }

    private List<String> nouveauxCodes(UUID compte) {
        var codes = new ArrayList<String>();
        for (int i = 0; i < CODES_DE_SECOURS; i++) {
            codes.add(Base32.parGroupes(Base32.ecrire(aleatoire(CODE_OCTETS)), "-"));
        }
        sql.remplacerLesCodes(
                compte, codes.stream().map(code -> empreinte(compte, code)).toList(), horloge.instant());
        return codes;
    }

    private byte[] empreinte(UUID compte, String code) {
        var propre = code.toUpperCase(Locale.ROOT).replaceAll("[^A-Z2-7]", "");
        return Base64.getUrlDecoder().decode(chiffrement.empreinte("code-de-secours", compte + " " + propre));
    }

    private byte[] aleatoire(int taille) {
        var octets = new byte[taille];
        hasard.nextBytes(octets);
        return octets;
    }

    private static String contexte(UUID compte) {
        return "totp:" + compte;
    }
}
