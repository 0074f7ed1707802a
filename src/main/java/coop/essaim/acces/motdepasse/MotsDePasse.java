package coop.essaim.acces.motdepasse;

import coop.essaim.commun.Courriel;
import java.text.Normalizer;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Hache et vérifie les mots de passe : Argon2id, 19 Mio, deux passes (recommandation de l'OWASP).
///
/// Un compte inconnu, désactivé ou sans mot de passe coûte le même calcul qu'un compte connu : la durée de la réponse
/// ne dit pas qui existe. Un hachage plus faible que celui d'aujourd'hui est refait à la connexion.
@Service
public class MotsDePasse {

    private static final int MEMOIRE_KIO = 19 * 1024;
    private static final int PASSES = 2;

    /// Chaque calcul tient 19 Mio : au-delà, les suivants attendent au lieu d'épuiser la mémoire.
    private static final int CALCULS_SIMULTANES = 8;

    private static final int SEL = 16;
    private static final int EMPREINTE = 32;

    /// Ce que l'on compare quand il n'y a pas de compte : le même calcul, pour la même attente. Aucun mot de passe ne
    /// donne cette empreinte de zéros, et rien n'est à calculer au démarrage.
    private static final String LEURRE =
            "$argon2id$v=19$m=" + MEMOIRE_KIO + ",t=" + PASSES + ",p=1$" + zeros(SEL) + "$" + zeros(EMPREINTE);

    private final PasswordEncoder argon2;
    private final Semaphore calculs = new Semaphore(CALCULS_SIMULTANES, true);
    private final MotsDePasseSql sql;
    private final Clock horloge;

    @Autowired
    MotsDePasse(MotsDePasseSql sql, Clock horloge) {
        this(sql, horloge, argon2id());
    }

    MotsDePasse(MotsDePasseSql sql, Clock horloge, PasswordEncoder argon2) {
        this.sql = sql;
        this.horloge = horloge;
        this.argon2 = argon2;
    }

    static PasswordEncoder argon2id() {
        return new Argon2PasswordEncoder(SEL, EMPREINTE, 1, MEMOIRE_KIO, PASSES);
    }

    public Verification verifier(String courriel, String saisie) {
        return verifier(Courriel.lire(courriel).siLue().flatMap(sql::trouver), saisie);
    }

    /// Vérifie le mot de passe d'une personne déjà connectée.
    public Verification verifier(UUID compte, String saisie) {
        return verifier(sql.trouver(compte), saisie);
    }

    private Verification verifier(Optional<MotsDePasseSql.Garde> trouve, String saisie) {
        var garde = trouve.orElse(null);
        var hache = garde == null ? null : garde.hache();
        var juste = correspond(saisie, hache == null ? LEURRE : hache);
        if (garde == null) return new Verification.Fausse(null, "aucun compte à cette adresse");
        if (hache == null) return new Verification.Fausse(garde.compte(), "aucun mot de passe choisi");
        if (!juste) return new Verification.Fausse(garde.compte(), "mot de passe faux");
        if (!garde.actif()) return new Verification.Fausse(garde.compte(), "compte désactivé");
        if (argon2.upgradeEncoding(hache)) sql.renforcer(garde.compte(), hache, hacher(saisie));
        return new Verification.Juste(garde.compte());
    }

    /// Ce qu'il faut changer dans un mot de passe pour qu'il soit accepté ; vide s'il l'est.
    public Optional<String> refus(String motDePasse, String nom, String courriel) {
        return PolitiqueDeMotDePasse.refus(normaliser(motDePasse), List.of(nom, courriel));
    }

    @Transactional
    public void choisir(UUID compte, String motDePasse) {
        sql.choisir(compte, hacher(motDePasse), horloge.instant());
    }

    private String hacher(String motDePasse) {
        calculs.acquireUninterruptibly();
        try {
            return hache(argon2.encode(normaliser(motDePasse)));
        } finally {
            calculs.release();
        }
    }

    private boolean correspond(String saisie, String hache) {
        // Un texte démesuré ne passe pas par Argon2, mais un calcul se fait quand même.
        var essai = saisie.length() > PolitiqueDeMotDePasse.LONGUEUR_MAX * 4 ? "" : normaliser(saisie);
        calculs.acquireUninterruptibly();
        try {
            return argon2.matches(essai, hache) && !essai.isEmpty();
        } finally {
            calculs.release();
        }
    }

    private static String zeros(int octets) {
        return Base64.getEncoder().withoutPadding().encodeToString(new byte[octets]);
    }

    private static String hache(@Nullable String resultat) {
        if (resultat == null) throw new IllegalStateException("Argon2 n'a rien rendu.");
        return resultat;
    }

    /// « é » se tape de deux façons selon les claviers : NFKC les ramène à une seule (NIST SP 800-63B).
    static String normaliser(String motDePasse) {
        return Normalizer.normalize(motDePasse, Normalizer.Form.NFKC);
    }
}
