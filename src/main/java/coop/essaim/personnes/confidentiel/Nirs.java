package coop.essaim.personnes.confidentiel;

import coop.essaim.acces.Journal;
import coop.essaim.acces.Journal.Objet;
import coop.essaim.commun.Nir;
import coop.essaim.commun.secret.Chiffrement;
import coop.essaim.personnes.PersonneId;
import coop.essaim.personnes.fiche.Fiches;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Les numéros de sécurité sociale, pour les seuls usages que le décret n° 2019-341 permet à un employeur : paie,
/// déclarations sociales, santé au travail.
///
/// Le numéro est chiffré avec la clé de l'installation et lié à sa personne. Le lire en entier s'inscrit au journal,
/// que ce soit pour l'écran ou pour une déclaration.
@Service
public class Nirs {

    private static final String USAGE = "nir";

    private final NirsSql sql;
    private final Fiches fiches;
    private final Chiffrement chiffrement;
    private final Journal journal;
    private final Clock horloge;

    Nirs(NirsSql sql, Fiches fiches, Chiffrement chiffrement, Journal journal, Clock horloge) {
        this.sql = sql;
        this.fiches = fiches;
        this.chiffrement = chiffrement;
        this.journal = journal;
        this.horloge = horloge;
    }

    /// Note le numéro d'une personne, à la place de celui d'avant s'il y en a un.
    ///
    /// @param par le compte de qui agit ; `null` pour Essaim lui-même
    @Transactional
    public NotationDeNir noter(PersonneId id, Nir nir, @Nullable UUID par) {
        if (!fiches.retenir(id)) return new NotationDeNir.Inconnue();
        var empreinte = chiffrement.empreinte(USAGE, nir.enClair());
        var dejaA = sql.aQui(empreinte);
        if (dejaA.isPresent() && !dejaA.get().equals(id)) return new NotationDeNir.DUneAutre(dejaA.get());
        if (dejaA.isPresent()) return new NotationDeNir.SansEffet();
        boolean remplace = estNote(id);
        var chiffre = chiffrement.chiffrer(nir.enClair().getBytes(StandardCharsets.US_ASCII), contexte(id));
        sql.ecrire(id, new NirsSql.Numero(chiffre, empreinte, nir.estProvisoire()), horloge.instant(), par);
        fiches.tracer(id, "Numéro de sécurité sociale", remplace ? "noté" : "", remplace ? "remplacé" : "noté", par);
        journal.inscrire("personnes.nir.noter", Objet.de("personne", id), Map.of(), Map.of("remplace", remplace));
        return new NotationDeNir.Faite();
    }

    /// Le numéro entier ; la lecture s'inscrit au journal.
    @Transactional
    public Optional<Nir> lire(PersonneId id) {
        var chiffre = sql.chiffre(id);
        if (chiffre.isEmpty()) return Optional.empty();
        journal.consulter("personnes.nir.lire", Objet.de("personne", id));
        var clair = chiffrement.dechiffrer(chiffre.get(), contexte(id));
        return Optional.of(
                Nir.lire(new String(clair, StandardCharsets.US_ASCII)).valeur());
    }

    public boolean estNote(PersonneId id) {
        return sql.provisoire(id).isPresent();
    }

    /// Un numéro provisoire sera remplacé quand l'identité sera certifiée.
    public boolean estProvisoire(PersonneId id) {
        return sql.provisoire(id).orElse(false);
    }

    private static String contexte(PersonneId id) {
        return "nir:" + id;
    }
}
