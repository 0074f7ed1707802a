package coop.essaim.acces.motdepasse;

import coop.essaim.acces.Troupe;
import java.time.Clock;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;
import org.springframework.security.crypto.password.PasswordEncoder;

/// Le même Argon2id, aux mêmes réglages, mais qui ne recommence pas un calcul déjà fait dans cette JVM : des centaines
/// de classes d'essais font entrer la même troupe par le même mot de passe.
///
/// Seul le mot de passe de la troupe garde son hachage ; tout autre est haché pour de bon, avec son sel.
@TestConfiguration(proxyBeanMethods = false)
public class ArgonRetenu {

    private static final Memoire MEMOIRE = new Memoire(MotsDePasse.argon2id());

    @Bean
    @Primary
    MotsDePasse motsDePasseRetenus(MotsDePasseSql sql, Clock horloge) {
        return new MotsDePasse(sql, horloge, MEMOIRE);
    }

    private record Question(String saisie, String hache) {}

    private record Memoire(PasswordEncoder vrai, Map<Question, Boolean> reponses, Map<String, String> haches)
            implements PasswordEncoder {

        Memoire(PasswordEncoder vrai) {
            this(vrai, new ConcurrentHashMap<>(), new ConcurrentHashMap<>());
        }

        @Override
        public String encode(CharSequence saisie) {
            return Troupe.MOT_DE_PASSE.contentEquals(saisie)
                    ? haches.computeIfAbsent(Troupe.MOT_DE_PASSE, vrai::encode)
                    : vrai.encode(saisie);
        }

        @Override
        public boolean matches(CharSequence saisie, String hache) {
            return reponses.computeIfAbsent(
                    new Question(saisie.toString(), hache), q -> vrai.matches(q.saisie(), q.hache()));
        }

        @Override
        public boolean upgradeEncoding(String hache) {
            return vrai.upgradeEncoding(hache);
        }
    }
}
