package coop.essaim.facturation.banc;

import coop.essaim.commun.commande.Arguments;
import coop.essaim.commun.commande.Banc;
import coop.essaim.commun.commande.Commande;
import coop.essaim.commun.commande.MauvaisUsage;
import coop.essaim.commun.commande.Sortie;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.ApplicationContext;
import org.springframework.stereotype.Component;
import org.springframework.util.ClassUtils;

/// `./essaim banc facturation` : l'application entière sur une base à elle, neuve et durable, jetée ensuite.
@Component
class BancDeFacturation implements Banc {

    /// La liste et la validation suivent des index : cent fois plus de factures les allongent d'une moitié au plus.
    private static final double CROISSANCE = 1.5;

    private final ApplicationContext contexte;

    BancDeFacturation(ApplicationContext contexte) {
        this.contexte = contexte;
    }

    record Resultat(List<Mesure> mesures, boolean tient) {}

    @Override
    public String sujet() {
        return "facturation";
    }

    @Override
    public String resume() {
        return "valide des factures par les services et par HTTP à côté de la boucle JDBC nue, lit la liste, dessine";
    }

    @Override
    public String usage() {
        return "[--facteur 1|10|100] [--json]";
    }

    @Override
    public Set<String> optionsAvecValeur() {
        return Set.of("facteur");
    }

    @Override
    public int mesurer(Arguments arguments, Sortie sortie) {
        var facteur = arguments.option("facteur").orElse("1");
        if (!Set.of("1", "10", "100").contains(facteur)) throw new MauvaisUsage("Le facteur est 1, 10 ou 100.");
        var mesures = new ArrayList<Mesure>();
        try (var atelier = Atelier.ouvrir(principale(), sortie::phrase)) {
            var jeu = new JeuDeVentes(atelier.application());
            jeu.installer();
            atelier.inscrireMaud();
            var masse = new Masse(atelier, jeu);
            int charge = 0;
            for (int palier : new int[] {1, 10, 100}) {
                if (palier > Integer.parseInt(facteur)) break;
                if (palier == 10 && facteur.equals("100")) continue;
                masse.porterA(palier, charge);
                charge = palier;
                sortie.phrase("Facteur " + palier + " : " + palier * Masse.FACTURES + " factures.");
                new PasseDeVentes(atelier, jeu, palier, mesure -> {
                            mesures.add(mesure);
                            sortie.phrase(mesure.phrase());
                        })
                        .passer();
            }
        }
        croissances(mesures).forEach(mesure -> {
            mesures.add(mesure);
            sortie.phrase(mesure.phrase());
        });
        boolean tient = mesures.stream().allMatch(Mesure::tient);
        sortie.resultat(new Resultat(mesures, tient));
        return tient ? Commande.FAIT : Commande.REFUSE;
    }

    /// En durée, comme elles se vivent ; en temps de processeur, comme le travail croît, quoi que fassent les voisins.
    private static List<Mesure> croissances(List<Mesure> mesures) {
        int dernier = mesures.getLast().facteur();
        if (dernier == 1) return List.of();
        var valider = deux(mesures, PasseDeVentes.VALIDER, dernier);
        var lire = deux(mesures, PasseDeListe.LISTE, dernier);
        return List.of(
                part(dernier, "validation, croissance depuis le facteur 1", valider[0].valeur() / valider[1].valeur()),
                part(dernier, "liste, croissance depuis le facteur 1", lire[1].valeur() / lire[0].valeur()),
                part(dernier, "validation, croissance du temps de processeur", travail(valider)),
                part(dernier, "liste, croissance du temps de processeur", travail(lire)));
    }

    private static Mesure part(int facteur, String quoi, double part) {
        return Mesure.part(facteur, quoi, part, CROISSANCE, false);
    }

    private static double travail(Mesure[] deux) {
        return deux[1].travail().ensembleMs() / deux[0].travail().ensembleMs();
    }

    /// La même mesure au facteur 1 et au dernier.
    private static Mesure[] deux(List<Mesure> mesures, String quoi, int dernier) {
        return IntStream.of(1, dernier)
                .mapToObj(facteur -> mesures.stream()
                        .filter(mesure ->
                                mesure.facteur() == facteur && mesure.quoi().equals(quoi))
                        .findFirst()
                        .orElseThrow())
                .toArray(Mesure[]::new);
    }

    /// La classe de l'application, trouvée dans le contexte : ce module ne dépend pas d'elle.
    private Class<?> principale() {
        var noms = contexte.getBeanNamesForAnnotation(SpringBootApplication.class);
        var type = contexte.getType(noms[0]);
        if (type == null) throw new IllegalStateException("Aucune application ici.");
        return ClassUtils.getUserClass(type);
    }
}
