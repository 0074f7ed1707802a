package coop.essaim.navigateur;

import coop.essaim.BaseNeuve;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.annotation.Import;

/// Un essai dans un vrai Chromium, sur toute l'application et une base neuve.
///
/// La méthode reçoit un [Navigateur] en paramètre. À la fin, un message d'erreur de la console ou une violation de la
/// politique de sécurité (CSP) fait échouer l'essai, même si rien d'autre ne l'a vu.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
        properties = "essaim.double-authentification=personne")
@Import({BaseNeuve.Source.class, Galerie.class, Galerie.Pages.class, PagesDesModules.class})
@ExtendWith(Navigateurs.class)
public @interface EssaiNavigateur {}
