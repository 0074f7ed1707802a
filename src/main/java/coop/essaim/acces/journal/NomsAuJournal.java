package coop.essaim.acces.journal;

import coop.essaim.acces.NomsDObjets;
import coop.essaim.acces.NomsDObjets.Nomme;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/// Les noms de tout ce qu'une page du journal désigne par un identifiant, demandés en une fois à chaque module.
@Component
class NomsAuJournal {

    private static final Pattern IDENTIFIANT =
            Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

    private final List<NomsDObjets> modules;

    NomsAuJournal(List<NomsDObjets> modules) {
        this.modules = modules;
    }

    /// Par identifiant, tel que le journal l'écrit.
    Map<String, Nomme> de(List<Ligne> lignes) {
        var cites = new HashSet<UUID>();
        for (var ligne : lignes) {
            var dit = ligne.dit();
            Stream.of(dit.objetId(), dit.avant(), dit.apres())
                    .filter(texte -> texte != null)
                    .flatMap(texte -> IDENTIFIANT.matcher(texte).results())
                    .forEach(trouve -> cites.add(UUID.fromString(trouve.group())));
        }
        var noms = new HashMap<String, Nomme>();
        if (!cites.isEmpty())
            for (var module : modules) module.noms(cites).forEach((id, nomme) -> noms.put(id.toString(), nomme));
        return noms;
    }
}
