package coop.essaim.commun.page;

import coop.essaim.commun.EnFrancais;
import gg.jte.TemplateOutput;
import gg.jte.html.OwaspHtmlTemplateOutput;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Ce qu'un gabarit écrit dans le texte d'une page ne laisse pas un deux-points seul en début de ligne : les phrases
/// du programme portent des espaces ordinaires, et un téléphone les couperait là.
///
/// Un attribut, une zone de saisie ou un code ne changent pas : ce qui revient au serveur, ou se recopie, est rendu tel
/// quel.
final class SortieEnFrancais extends OwaspHtmlTemplateOutput {

    private static final Set<String> TELS_QUELS = Set.of("textarea", "code", "kbd", "pre", "samp");

    private boolean dansLeTexte = true;

    SortieEnFrancais(TemplateOutput sortie) {
        super(sortie);
    }

    @Override
    public void setContext(@Nullable String balise, @Nullable String attribut) {
        super.setContext(balise, attribut);
        dansLeTexte = attribut == null && (balise == null || !TELS_QUELS.contains(balise));
    }

    @Override
    public void writeUserContent(@Nullable String texte) {
        super.writeUserContent(texte == null || !dansLeTexte ? texte : EnFrancais.sansCoupure(texte));
    }
}
