package coop.essaim.parcours.papier;

import coop.essaim.commun.xml.LecteurXml;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/// Un gabarit compris : ses éléments, ses champs. Une balise, un attribut ou un champ hors des listes le fait refuser.
sealed interface Composition {

    Set<String> BALISES = Set.of(
            "h1", "h2", "h3", "p", "ul", "ol", "li", "strong", "em", "br", "table", "caption", "thead", "tbody", "tr",
            "th", "td");
    Pattern CHAMP = Pattern.compile("\\{\\{\\s*([^{}]*?)\\s*}}");

    record Comprise(List<Noeud> noeuds) implements Composition {

        /// Les mêmes éléments, chaque champ remplacé par sa valeur ; une valeur de plusieurs lignes garde ses lignes.
        List<Noeud> remplie(Map<String, String> valeurs) {
            return noeuds.stream()
                    .flatMap(noeud -> remplir(noeud, valeurs).stream())
                    .toList();
        }

        private static List<Noeud> remplir(Noeud noeud, Map<String, String> valeurs) {
            return switch (noeud) {
                case Noeud.Texte(var texte) -> enLignes(remplacer(texte, valeurs));
                case Noeud.Element(var balise, var enfants) ->
                    List.of(new Noeud.Element(
                            balise,
                            enfants.stream()
                                    .flatMap(enfant -> remplir(enfant, valeurs).stream())
                                    .toList()));
            };
        }

        private static String remplacer(String texte, Map<String, String> valeurs) {
            return CHAMP.matcher(texte)
                    .replaceAll(trouve -> Matcher.quoteReplacement(valeurs.getOrDefault(trouve.group(1), "")));
        }

        private static List<Noeud> enLignes(String texte) {
            var lignes = new ArrayList<Noeud>();
            for (var ligne : texte.split("\n", -1)) {
                if (!lignes.isEmpty()) lignes.add(new Noeud.Element("br", List.of()));
                lignes.add(new Noeud.Texte(ligne));
            }
            return lignes;
        }
    }

    /// @param phrase ce qui ne va pas, et quoi faire
    record Refusee(String phrase) implements Composition {}

    static Composition lire(String html, Gabarit gabarit) {
        Element racine;
        try {
            racine = LecteurXml.arbre("<gabarit>" + html.replace("&nbsp;", "\u00a0") + "</gabarit>")
                    .getDocumentElement();
        } catch (IllegalArgumentException _) {
            return new Refusee(
                    "Fermez chaque balise dans l’ordre où elle s’ouvre, et écrivez &amp; pour « & » : le texte n’est pas lisible.");
        }
        var fautes = new ArrayList<String>();
        var noeuds = enfants(racine, gabarit, fautes);
        if (!fautes.isEmpty()) return new Refusee(fautes.getFirst());
        if (noeuds.stream().noneMatch(Noeud.Element.class::isInstance))
            return new Refusee("Écrivez au moins un titre ou un paragraphe : <p>…</p>.");
        return new Comprise(noeuds);
    }

    private static List<Noeud> enfants(Element parent, Gabarit gabarit, List<String> fautes) {
        var enfants = new ArrayList<Noeud>();
        for (Node noeud = parent.getFirstChild(); noeud != null; noeud = noeud.getNextSibling()) {
            switch (noeud.getNodeType()) {
                case Node.TEXT_NODE, Node.CDATA_SECTION_NODE -> texte(noeud.getNodeValue(), gabarit, enfants, fautes);
                case Node.ELEMENT_NODE -> {
                    var element = (Element) noeud;
                    var balise = element.getTagName();
                    if (!BALISES.contains(balise))
                        fautes.add("Retirez la balise <" + balise
                                + "> : un papier n’admet que les titres, les paragraphes, "
                                + "les listes, les tableaux, le gras et l’italique.");
                    else if (element.hasAttributes())
                        fautes.add("Retirez les attributs de la balise <" + balise
                                + "> : le papier a une seule apparence.");
                    else enfants.add(new Noeud.Element(balise, enfants(element, gabarit, fautes)));
                }
                case Node.COMMENT_NODE -> {}
                default -> fautes.add("Retirez ce qui n’est ni texte, ni balise.");
            }
        }
        return enfants;
    }

    private static void texte(String brut, Gabarit gabarit, List<Noeud> enfants, List<String> fautes) {
        var texte = brut.replaceAll("\\s+", " ");
        CHAMP.matcher(texte).results().forEach(trouve -> {
            var champ = Champ.deCode(trouve.group(1));
            if (champ.isEmpty())
                fautes.add("Choisissez un champ de la liste : {{" + trouve.group(1) + "}} n’en est pas un.");
            else if (!gabarit.admet(champ.get()))
                fautes.add("Retirez {{" + trouve.group(1) + "}} : ce papier ne sait pas le remplir.");
        });
        var reste = CHAMP.matcher(texte).replaceAll("");
        if (reste.contains("{{") || reste.contains("}}"))
            fautes.add("Fermez chaque champ par deux accolades, comme {{personne.nom}}.");
        if (!texte.isBlank() || !enfants.isEmpty()) enfants.add(new Noeud.Texte(texte));
    }
}
