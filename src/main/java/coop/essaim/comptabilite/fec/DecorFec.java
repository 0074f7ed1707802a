package coop.essaim.comptabilite.fec;

import coop.essaim.commun.EnFrancais;
import coop.essaim.comptabilite.fec.Importation.Cree;
import coop.essaim.comptabilite.plan.Auxiliaires;
import coop.essaim.comptabilite.plan.Exercice;
import coop.essaim.comptabilite.plan.Exercices;
import coop.essaim.comptabilite.plan.PlanDeComptes;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/// Ce dont les écritures d'un fichier ont besoin avant d'entrer : l'exercice, les journaux, les comptes, les tiers.
@Component
class DecorFec {

    private static final Pattern NOM = Pattern.compile(".*[0-9]{9}FEC([0-9]{8})(?![0-9]).*", Pattern.CASE_INSENSITIVE);

    private final PlanDeComptes plan;
    private final JournauxDuFec journaux;
    private final Auxiliaires auxiliaires;
    private final Exercices exercices;
    private final FecSql sql;

    DecorFec(PlanDeComptes plan, JournauxDuFec journaux, Auxiliaires auxiliaires, Exercices exercices, FecSql sql) {
        this.plan = plan;
        this.journaux = journaux;
        this.auxiliaires = auxiliaires;
        this.exercices = exercices;
        this.sql = sql;
    }

    /// L'exercice dit par l'appelant, sinon celui que clôt la date du nom, de douze mois ; ouvert s'il ne l'est pas.
    ///
    /// @param nom celui du texte, qui peut être dans une archive
    @Nullable
    Exercice exercice(String nom, FichierFec fichier, Releve releve) {
        var cloture = fichier.au() == null ? dateDuNom(nom) : fichier.au();
        if (cloture == null) {
            releve.faute(
                    0,
                    "Dites le premier et le dernier jour de l'exercice : le nom du fichier n'est pas de la forme"
                            + " SirenFECAAAAMMJJ. (En ligne de commande : --du et --au.)");
            return null;
        }
        var existant = exercices.contenant(cloture);
        if (existant.isPresent()) return existant.get();
        var du = fichier.du() == null ? cloture.minusYears(1).plusDays(1) : fichier.du();
        return switch (exercices.ouvrir(du, cloture)) {
            case Exercices.Ouverture.Faite faite -> faite.exercice();
            case Exercices.Ouverture.FinAvantDebut refus -> refuser(releve, "L'exercice finit avant de commencer.");
            case Exercices.Ouverture.TropLong refus -> refuser(releve, "Un exercice a 24 mois au plus.");
            case Exercices.Ouverture.Chevauche(var autre) ->
                refuser(
                        releve,
                        "L'exercice du %s au %s chevauche celui du %s au %s."
                                .formatted(
                                        EnFrancais.enFrancais(du),
                                        EnFrancais.enFrancais(cloture),
                                        EnFrancais.enFrancais(autre.du()),
                                        EnFrancais.enFrancais(autre.au())));
        };
    }

    private static @Nullable Exercice refuser(Releve releve, String phrase) {
        releve.faute(0, phrase);
        return null;
    }

    private static @Nullable LocalDate dateDuNom(String nom) {
        var parties = NOM.matcher(nom);
        if (!parties.matches()) return null;
        try {
            return LocalDate.parse(parties.group(1), DateTimeFormatter.BASIC_ISO_DATE);
        } catch (DateTimeException _) {
            return null;
        }
    }

    /// @param journaux sous quel code chacun est tenu ici
    record Installe(Importation.Crees crees, JournauxDuFec.Installes journaux) {}

    Installe installer(List<LigneFec> lignes, Releve releve) {
        var tenus = journaux.installer(premieres(lignes, LigneFec::journal), releve);
        return new Installe(new Importation.Crees(comptes(lignes, releve), tenus.crees(), auxiliaires(lignes)), tenus);
    }

    private List<Cree> comptes(List<LigneFec> lignes, Releve releve) {
        direLesLibellesDoubles(lignes, releve);
        var existants = plan.tous().stream().collect(Collectors.toMap(c -> c.numero(), c -> c.libelle()));
        var collectifs = lignes.stream()
                .filter(l -> !l.auxiliaire().isEmpty())
                .map(LigneFec::compte)
                .collect(Collectors.toSet());
        var crees = new ArrayList<Cree>();
        for (var ligne : premieres(lignes, LigneFec::compte)) {
            var numero = ligne.compte();
            var libelle = nomme(ligne.compteLib(), numero);
            var existant = existants.get(numero);
            if (existant == null) {
                plan.creer(numero, libelle, collectifs.contains(numero));
                crees.add(new Cree(numero, libelle, ligne.numero()));
            } else if (!existant.equals(libelle) && !sql.sert(numero)) {
                plan.renommer(numero, libelle);
            }
        }
        return crees;
    }

    /// Un compte n'a qu'un libellé : le premier. L'outil de l'administration ne le contrôle pas.
    private static void direLesLibellesDoubles(List<LigneFec> lignes, Releve releve) {
        var premiers = new HashMap<String, String>();
        var dits = new HashSet<String>();
        for (var ligne : lignes) {
            var premier = premiers.putIfAbsent(ligne.compte(), ligne.compteLib());
            if (premier != null && !premier.equals(ligne.compteLib()) && dits.add(ligne.compte()))
                releve.supposition(
                        ligne.numero(),
                        "Le compte %s s'appelle « %s » puis « %s » : le premier est gardé."
                                .formatted(ligne.compte(), premier, ligne.compteLib()));
        }
    }

    private List<Cree> auxiliaires(List<LigneFec> lignes) {
        var existants =
                auxiliaires.tous().stream().map(Auxiliaires.Auxiliaire::code).collect(Collectors.toSet());
        var crees = new ArrayList<Cree>();
        for (var ligne : premieres(lignes, LigneFec::auxiliaire)) {
            if (ligne.auxiliaire().isEmpty() || existants.contains(ligne.auxiliaire())) continue;
            var libelle = nomme(ligne.auxiliaireLib(), ligne.auxiliaire());
            auxiliaires.creer(ligne.auxiliaire(), libelle);
            crees.add(new Cree(ligne.auxiliaire(), libelle, ligne.numero()));
        }
        return crees;
    }

    private static Collection<LigneFec> premieres(List<LigneFec> lignes, Function<LigneFec, String> cle) {
        Map<String, LigneFec> premieres = new LinkedHashMap<>();
        for (var ligne : lignes) premieres.putIfAbsent(cle.apply(ligne), ligne);
        return premieres.values();
    }

    static String nomme(String libelle, String defaut) {
        return libelle.isBlank() ? defaut : libelle;
    }
}
