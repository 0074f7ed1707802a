package coop.essaim;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.webmvc.test.autoconfigure.AutoConfigureMockMvc;
import org.springframework.boot.webmvc.test.autoconfigure.MockMvcPrint;
import org.springframework.context.annotation.Import;

/// Un essai sur toute l'application, avec une vraie base et un navigateur sans écran (`MockMvcTester`).
///
/// Un seul contexte Spring sert toutes les classes qui portent cette annotation, et rien d'autre : en ajouter un
/// (bean remplacé, propriété) coûte plusieurs secondes à chaque lancement.
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest
@AutoConfigureMockMvc(print = MockMvcPrint.NONE)
@Import({BaseNeuve.Source.class, PagesCommeOnLesTape.class})
public @interface EssaiComplet {}
