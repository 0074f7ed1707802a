package coop.essaim.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.constructors;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.web.bind.annotation.RestController;

/// Les règles qui se lisent dans le code compilé. Chacune nomme la classe de `contrexemple` qu'elle doit refuser.
final class ReglesDesClasses {

    /// Le lanceur, la base embarquée et la sauvegarde parlent aux processus, aux ports et aux bases, avant qu'il y ait
    /// une horloge ou un service : c'est leur métier.
    private static final String[] INFRASTRUCTURE = {
        "coop.essaim", "coop.essaim.commun.base..", "coop.essaim.commun.exploitation.."
    };

    /// Un banc mesure le temps qui passe et compare nos classes au SQL nu : il ne sert aucune demande.
    private static final String BANCS = "coop.essaim..banc..";

    /// Les coordonnées d'un dessin, la taille d'une image, une durée mesurée sont des nombres à virgule ; l'argent,
    /// jamais.
    private static final String[] DESSIN = {
        "coop.essaim.commun.page..", "coop.essaim.documents..", "coop.essaim.commun.exploitation..", BANCS
    };

    /// Relus : l'exposant de la formule légale de la réduction générale, qui n'est pas une somme.
    private static final Set<String> EXPOSANTS_RELUS = Set.of("coop.essaim.paie.calcul.ReductionUnique");

    /// Relues : une méthode privée qui nomme, un par un, les champs du record qu'elle construit.
    private static final Set<String> PARAMETRES_RELUS = Set.of("coop.essaim.acces.Journal.inscription");

    private ReglesDesClasses() {}

    /// La règle, sous le nom de la classe de `contrexemple` qui la viole.
    static Map<String, ArchRule> toutes() {
        var regles = new LinkedHashMap<String, ArchRule>();
        regles.put("TransactionMalPlacee", transactionsSurLesServices());
        regles.put("TransactionSurLaClasse", pasDeTransactionSurUneClasse());
        regles.put("RequeteMalPlacee", sqlDansLesClassesSql());
        regles.put("ClassePubliqueSql", classesSqlInternes());
        regles.put("ControleurPublic", controleursInternes());
        regles.put("SansHorloge", tempsParLHorloge());
        regles.put("SansLangue", texteAvecSaLangue());
        regles.put("EtatGlobal", pasDEtatGlobal());
        regles.put("MonnaieAVirgule", pasDeVirguleFlottante());
        regles.put("TropDeParametres", cinqParametresAuPlus());
        regles.put("TropDeCollaborateurs", sixCollaborateursAuPlus());
        regles.put("Processus", pasDeProcessus());
        regles.put("AccesReseau", pasDAccesReseau());
        regles.put("ObjetDeserialise", pasDeSerialisationNiDEvaluation());
        regles.put("XmlSansGarde", xmlParLaSeuleUsineSure());
        regles.put("UneImplementation", pasDInterfaceAUneImplementation());
        return regles;
    }

    private static ArchRule transactionsSurLesServices() {
        return methods()
                .that()
                .areAnnotatedWith(Transactional.class)
                .should()
                .bePublic()
                .andShould()
                .beDeclaredInClassesThat()
                .areAnnotatedWith(Service.class)
                .allowEmptyShould(true)
                .because("une transaction s'ouvre sur une méthode publique d'un service");
    }

    private static ArchRule pasDeTransactionSurUneClasse() {
        return noClasses()
                .should()
                .beAnnotatedWith(Transactional.class)
                .because("une transaction se lit sur la méthode qui l'ouvre");
    }

    private static ArchRule sqlDansLesClassesSql() {
        return noClasses()
                .that(estHorsDe(INFRASTRUCTURE).and(estHorsDe(BANCS)).and(DescribedPredicate.not(estUneClasseSql())))
                .should()
                .dependOnClassesThat(parmi(
                        "une classe d'accès à la base", Set.of("java.sql", "javax.sql"), "org.springframework.jdbc"))
                .because("le SQL est dans les classes …Sql");
    }

    /// Dans un sous-paquet, `public` ne sort pas du module : Modulith y veille.
    private static ArchRule classesSqlInternes() {
        return classes()
                .that()
                .haveSimpleNameEndingWith("Sql")
                .and(DescribedPredicate.describe(
                        "sont à la racine d'un module", c -> c.getPackageName().split("\\.").length <= 3))
                .should()
                .notBePublic()
                .allowEmptyShould(true)
                .because("le SQL d'un module n'appartient qu'à lui");
    }

    private static ArchRule controleursInternes() {
        return classes()
                .that()
                .areAnnotatedWith(Controller.class)
                .or()
                .areAnnotatedWith(RestController.class)
                .should()
                .notBePublic()
                .because("un contrôleur n'est promis à personne");
    }

    private static ArchRule tempsParLHorloge() {
        return appels("lire l'heure sans l'horloge injectée", appel -> {
            var cible = appel.getOwner().getName();
            boolean sansHorloge = appel.getParameterTypes().isEmpty()
                    && (cible.startsWith("java.time.") && appel.getName().equals("now")
                            || cible.equals("java.lang.System")
                                    && appel.getName().equals("currentTimeMillis")
                            || cible.equals("java.util.Date") && appel.getName().equals("<init>"));
            return sansHorloge
                    || cible.equals("java.time.Clock") && appel.getName().startsWith("system");
        });
    }

    private static ArchRule texteAvecSaLangue() {
        return appels("mettre en forme sans dire la langue", appel -> {
            var premier = appel.getParameterTypes().isEmpty()
                    ? ""
                    : appel.getParameterTypes().getFirst().getName();
            var nom = appel.getOwner().getName() + "." + appel.getName();
            return nom.equals("java.lang.String.format") && !premier.equals("java.util.Locale")
                    || Set.of("java.lang.String.toLowerCase", "java.lang.String.toUpperCase")
                                    .contains(nom)
                            && premier.isEmpty();
        });
    }

    private static ArchRule pasDEtatGlobal() {
        return fields().that()
                .areStatic()
                .should(new ArchCondition<JavaField>("ne pas changer") {
                    @Override
                    public void check(JavaField champ, ConditionEvents evenements) {
                        var type = champ.getRawType();
                        boolean fige = champ.getModifiers().contains(JavaModifier.FINAL)
                                && !type.getPackageName().equals("java.util.concurrent.atomic")
                                && !type.isAssignableTo(ConcurrentMap.class)
                                && !type.isAssignableTo(ThreadLocal.class)
                                && !type.isAssignableTo(StringBuilder.class)
                                && !(type.isAssignableTo(Collection.class) && !type.isInterface())
                                && !(type.isAssignableTo(Map.class) && !type.isInterface());
                        boolean dUnEnum = champ.getName().startsWith("$");
                        if (!fige && !dUnEnum)
                            evenements.add(SimpleConditionEvent.violated(champ, champ.getDescription()));
                    }
                })
                .because("deux coopératives et deux processus ne partagent pas de mémoire");
    }

    private static ArchRule pasDeVirguleFlottante() {
        return fields().that()
                .areDeclaredInClassesThat(estHorsDe(DESSIN)
                        .and(DescribedPredicate.describe("non relues", c -> !EXPOSANTS_RELUS.contains(c.getName()))))
                .should()
                .notHaveRawType(unNombreAVirgule())
                .because("un montant se compte en centimes, un taux en décimal exact");
    }

    private static ArchRule cinqParametresAuPlus() {
        return methods()
                .that()
                .areDeclaredInClassesThat(DescribedPredicate.describe("ne sont pas des records", c -> !c.isRecord()))
                .should(new ArchCondition<>("avoir cinq paramètres au plus") {
                    @Override
                    public void check(com.tngtech.archunit.core.domain.JavaMethod methode, ConditionEvents evenements) {
                        boolean ecriteParNous = !methode.getModifiers().contains(JavaModifier.SYNTHETIC)
                                && !methode.getName().contains("$");
                        var nom = methode.getOwner().getName() + "." + methode.getName();
                        if (ecriteParNous && !PARAMETRES_RELUS.contains(nom) && parametresALire(methode) > 5)
                            evenements.add(SimpleConditionEvent.violated(methode, methode.getDescription()));
                    }
                });
    }

    /// Ce que Spring passe à une route (résultat de la saisie, modèle, suite) ne s'appelle pas : on ne le compte pas.
    private static long parametresALire(com.tngtech.archunit.core.domain.JavaMethod methode) {
        return methode.getRawParameterTypes().stream()
                .filter(type -> !type.getPackageName().startsWith("org.springframework")
                        && !type.getPackageName().startsWith("jakarta.servlet"))
                .count();
    }

    private static ArchRule sixCollaborateursAuPlus() {
        return constructors()
                .that()
                .areDeclaredInClassesThat(
                        DescribedPredicate.describe("sont des composants", c -> c.isMetaAnnotatedWith(Component.class)))
                .should(new ArchCondition<>("recevoir six collaborateurs au plus") {
                    @Override
                    public void check(
                            com.tngtech.archunit.core.domain.JavaConstructor constructeur, ConditionEvents evenements) {
                        if (constructeur.getParameterTypes().size() > 6)
                            evenements.add(SimpleConditionEvent.violated(constructeur, constructeur.getDescription()));
                    }
                })
                .allowEmptyShould(true);
    }

    private static ArchRule pasDeProcessus() {
        return noClasses()
                .that(estHorsDe(INFRASTRUCTURE))
                .should()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.lang.ProcessBuilder")
                .orShould()
                .callMethod(Runtime.class, "exec", String.class)
                .orShould()
                .callMethod(Runtime.class, "exec", String[].class)
                .because("aucune commande du système ne part d'un module (CVE-2020-35136, CVE-2026-23500)");
    }

    private static ArchRule pasDAccesReseau() {
        return noClasses()
                .that(estHorsDe(INFRASTRUCTURE))
                .should()
                .dependOnClassesThat(parmi(
                        "une porte vers le réseau",
                        Set.of("java.net.http", "org.springframework.web.reactive.function.client"),
                        "org.springframework.web.client"))
                .orShould()
                .callMethod(java.net.URL.class, "openStream")
                .orShould()
                .callMethod(java.net.URL.class, "openConnection")
                .because("rien ne sort de la coopérative sans un module dont c'est le métier (SSRF)");
    }

    private static ArchRule pasDeSerialisationNiDEvaluation() {
        return noClasses()
                .should()
                .dependOnClassesThat(parmi(
                        "un évaluateur ou un désérialiseur",
                        Set.of("javax.script", "javax.naming"),
                        "org.springframework.expression"))
                .orShould()
                .dependOnClassesThat()
                .haveFullyQualifiedName("java.io.ObjectInputStream")
                .because("une donnée n'est jamais du code (CVE-2024-40137, CVE-2017-10803)");
    }

    private static ArchRule xmlParLaSeuleUsineSure() {
        return noClasses()
                .that()
                .resideOutsideOfPackage("coop.essaim.commun.xml..")
                .should()
                .dependOnClassesThat(
                        DescribedPredicate.describe(
                                "fabriquent un lecteur XML",
                                c -> c.getPackageName().startsWith("javax.xml.")
                                        && c.getSimpleName()
                                                .matches(
                                                        ".*(BuilderFactory|ParserFactory|InputFactory|TransformerFactory|SchemaFactory|XPathFactory)")))
                .because("les entités externes se ferment à un seul endroit, commun.xml");
    }

    /// Un contrat entre modules se met en œuvre ailleurs que chez celui qui le déclare : on ne compte qu'au dedans.
    private static ArchRule pasDInterfaceAUneImplementation() {
        return noClasses()
                .that()
                .areInterfaces()
                .should()
                .haveSimpleNameEndingWith("Service")
                .orShould(new ArchCondition<JavaClass>("n'avoir qu'une mise en œuvre, nommée d'après elle") {
                    @Override
                    public void check(JavaClass contrat, ConditionEvents evenements) {
                        contrat.getAllSubclasses().stream()
                                .filter(c -> c.getSimpleName().matches(contrat.getSimpleName() + "(Impl|Defaut|Reel)")
                                        || c.getSimpleName().equals("Default" + contrat.getSimpleName()))
                                .forEach(c ->
                                        evenements.add(SimpleConditionEvent.satisfied(contrat, c.getDescription())));
                    }
                });
    }

    private static ArchRule appels(
            String faute,
            java.util.function.Predicate<com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget> interdit) {
        return noClasses().that(estHorsDe(INFRASTRUCTURE).and(estHorsDe(BANCS))).should(new ArchCondition<>(faute) {
            @Override
            public void check(JavaClass classe, ConditionEvents evenements) {
                classe.getCodeUnits().stream()
                        .flatMap((Function<
                                        JavaCodeUnit,
                                        java.util.stream.Stream<
                                                ? extends com.tngtech.archunit.core.domain.JavaCodeUnitAccess<?>>>)
                                unite -> java.util.stream.Stream.of(
                                                unite.getMethodCallsFromSelf(),
                                                unite.getConstructorCallsFromSelf(),
                                                unite.getMethodReferencesFromSelf(),
                                                unite.getConstructorReferencesFromSelf())
                                        .flatMap(Collection::stream))
                        .filter(acces -> interdit.test(acces.getTarget()))
                        .forEach(acces ->
                                evenements.add(SimpleConditionEvent.satisfied(classe, acces.getDescription())));
            }
        });
    }

    private static DescribedPredicate<JavaClass> estUneClasseSql() {
        return DescribedPredicate.describe(
                "une classe …Sql, ou dedans", c -> c.getName().matches(".*Sql(\\$.*)?"));
    }

    private static DescribedPredicate<JavaClass> estHorsDe(String... paquets) {
        return DescribedPredicate.not(JavaClass.Predicates.resideInAnyPackage(paquets));
    }

    private static DescribedPredicate<JavaClass> parmi(String description, Set<String> paquets, String racine) {
        return DescribedPredicate.describe(
                description,
                c -> paquets.contains(c.getPackageName())
                        || c.getPackageName().equals(racine)
                        || c.getPackageName().startsWith(racine + "."));
    }

    private static DescribedPredicate<JavaClass> unNombreAVirgule() {
        return DescribedPredicate.describe(
                "un nombre à virgule flottante",
                c -> Set.of("float", "double", "java.lang.Float", "java.lang.Double", "float[]", "double[]")
                        .contains(c.getName()));
    }
}
