package coop.essaim.parcours.social;

import static java.util.Objects.requireNonNull;

import coop.essaim.acces.Journal;
import coop.essaim.acces.Journal.Objet;
import coop.essaim.acces.cooperative.Cooperative;
import coop.essaim.acces.cooperative.Cooperatives;
import coop.essaim.commun.EnFrancais;
import coop.essaim.commun.Identifiant;
import coop.essaim.commun.Nir;
import coop.essaim.parcours.contrat.Contrat;
import coop.essaim.personnes.confidentiel.Nirs;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Compose le fichier d'une déclaration préalable à l'embauche, à déposer à l'Urssaf (ADR 21). Chaque fichier composé
/// laisse une trace ; lui n'est pas gardé, il porte le numéro de sécurité sociale.
@Service
class FichierDeDpae {

    private final Cooperatives cooperatives;
    private final FichiersDeDpaeSql sql;
    private final Nirs nirs;
    private final Journal journal;
    private final Clock horloge;

    FichierDeDpae(Cooperatives cooperatives, FichiersDeDpaeSql sql, Nirs nirs, Journal journal, Clock horloge) {
        this.cooperatives = cooperatives;
        this.sql = sql;
        this.nirs = nirs;
        this.journal = journal;
        this.horloge = horloge;
    }

    record Codes(LocalTime heure, String urssaf, String sante, boolean essai) {}

    /// Le fichier, ou ce qui l'empêche.
    sealed interface Composition {
        record Faite(byte[] octets) implements Composition {}

        record PasUneEmbauche() implements Composition {}

        record Incomplete(List<String> manques) implements Composition {
            String phrase() {
                return "Pour composer le fichier, complétez d’abord " + EnFrancais.liste(manques) + ".";
            }
        }
    }

    @Transactional
    public Composition composer(Contrat contrat, FichierSaisie saisie, @Nullable UUID par) {
        if (contrat.genre().estUnCape()) return new Composition.PasUneEmbauche();
        var manques = new ArrayList<>(saisie.manques());
        var cooperative = cooperatives.actuelle().orElse(null);
        if (cooperative == null) manques.add("la fiche de la coopérative");
        else if (cooperative.contact().telephone() == null) manques.add("le téléphone de la coopérative");
        var identite = sql.identite(contrat.personne());
        if (identite.naissance() == null) manques.add("la date de naissance");
        if (identite.lieu() == null) manques.add("le lieu de naissance");
        if (!nirs.estNote(contrat.personne())) manques.add("le numéro de sécurité sociale");
        if (!manques.isEmpty()) return new Composition.Incomplete(manques);
        var codes = new Codes(
                saisie.lueHeure().orElseThrow(),
                requireNonNull(saisie.urssaf()),
                requireNonNull(saisie.sante()),
                saisie.pourEssai());
        var nir = nirs.lire(contrat.personne()).orElseThrow();
        var message = message(requireNonNull(cooperative), identite, nir, contrat, codes);
        sql.garder(Identifiant.nouveau(horloge.instant()), contrat.id().valeur(), codes, horloge.instant(), par);
        journal.inscrire(
                "parcours.dpae.composer", Objet.de("contrat", contrat.id()), Map.of(), Map.of("essai", codes.essai()));
        return new Composition.Faite(message.getBytes(StandardCharsets.ISO_8859_1));
    }

    private static String message(
            Cooperative cooperative, IdentiteDeclaree identite, Nir nir, Contrat contrat, Codes codes) {
        var message = new MessageDeDpae(codes.essai());
        message.employeur(cooperative, codes.urssaf());
        message.salarie(identite, nir);
        message.contrat(contrat.termes().du(), codes.heure(), contrat.termes().au(), codes.sante());
        return message.fermer();
    }
}
