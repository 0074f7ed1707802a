package coop.essaim.personnes.confidentiel;

import coop.essaim.acces.Journal;
import coop.essaim.acces.Journal.Objet;
import coop.essaim.commun.Iban;
import coop.essaim.commun.Identifiant;
import coop.essaim.commun.secret.Chiffrement;
import coop.essaim.personnes.PersonneId;
import coop.essaim.personnes.Personnes;
import coop.essaim.personnes.fiche.Fiches;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Les coordonnées bancaires des personnes, à quatre yeux : qui demande un changement ne l'accepte pas, et qui accepte
/// recopie l'IBAN du relevé qu'il a lui-même sous les yeux. Un faux courriel ne suffit donc pas à détourner une paie.
@Service
public class Ibans {

    private static final String CHAMP = "Coordonnées bancaires";

    private final IbansSql sql;
    private final Fiches fiches;
    private final Personnes personnes;
    private final Chiffrement chiffrement;
    private final Journal journal;
    private final Clock horloge;

    Ibans(IbansSql sql, Fiches fiches, Personnes personnes, Chiffrement chiffrement, Journal journal, Clock horloge) {
        this.sql = sql;
        this.fiches = fiches;
        this.personnes = personnes;
        this.chiffrement = chiffrement;
        this.journal = journal;
        this.horloge = horloge;
    }

    /// @param par le compte de qui demande
    @Transactional
    public DemandeDIban demander(PersonneId id, Iban iban, UUID par) {
        if (!fiches.retenir(id)) return new DemandeDIban.Inconnue();
        var lignes = sql.lignes(id);
        if (lignes.stream().anyMatch(LigneDIban::enAttente)) return new DemandeDIban.DejaEnAttente();
        var actuel = sql.enVigueur(id, LocalDate.now(horloge));
        if (actuel.isPresent() && dechiffrer(actuel.get()).equals(iban)) return new DemandeDIban.SansEffet();
        var maintenant = horloge.instant();
        var demande = Identifiant.nouveau(maintenant);
        var chiffre = chiffrement.chiffrer(iban.enClair().getBytes(StandardCharsets.US_ASCII), contexte(demande));
        sql.demander(demande, id, chiffre, maintenant, par);
        journal.inscrire("personnes.iban.demander", Objet.de("personne", id), Map.of(), Map.of("iban", iban));
        return new DemandeDIban.Faite(demande);
    }

    /// Accepte une demande : le compte vaut à partir d'aujourd'hui, l'ancien jusqu'à hier.
    ///
    /// @param recopie l'IBAN lu par qui accepte, sur le relevé d'identité bancaire
    @Transactional
    public DecisionDIban accepter(PersonneId id, UUID demande, Iban recopie, UUID par) {
        if (!fiches.retenir(id)) return new DecisionDIban.Inconnue();
        var ligne = sql.trouver(id, demande).orElse(null);
        if (ligne == null) return new DecisionDIban.Inconnue();
        if (!ligne.enAttente()) return new DecisionDIban.DejaDecidee();
        if (ligne.demande().par().equals(par)) return new DecisionDIban.MemePersonne();
        if (personnes.duCompte(par).filter(id::equals).isPresent()) return new DecisionDIban.LeSien();
        if (!dechiffrer(ligne).equals(recopie)) return new DecisionDIban.AutreNumero();
        var jour = LocalDate.now(horloge);
        var ancien = sql.enVigueur(id, jour).orElse(null);
        if (ancien != null && jour.equals(ancien.du())) return new DecisionDIban.DeuxLeMemeJour();
        if (ancien != null) sql.finir(ancien.id(), jour.minusDays(1));
        sql.accepter(demande, jour, horloge.instant(), par);
        var avant = ancien == null ? "" : dechiffrer(ancien).toString();
        fiches.tracer(id, CHAMP, avant, recopie.toString(), par);
        journal.inscrire(
                "personnes.iban.accepter", Objet.de("personne", id), Map.of("iban", avant), Map.of("iban", recopie));
        return new DecisionDIban.Faite();
    }

    /// Refuse une demande ; qui l'a faite n'en décide pas non plus.
    @Transactional
    public DecisionDIban refuser(PersonneId id, UUID demande, String motif, UUID par) {
        if (!fiches.retenir(id)) return new DecisionDIban.Inconnue();
        var ligne = sql.trouver(id, demande).orElse(null);
        if (ligne == null) return new DecisionDIban.Inconnue();
        if (!ligne.enAttente()) return new DecisionDIban.DejaDecidee();
        if (ligne.demande().par().equals(par)) return new DecisionDIban.MemePersonne();
        sql.refuser(demande, motif.strip(), horloge.instant(), par);
        journal.inscrire("personnes.iban.refuser", Objet.de("personne", id), Map.of(), Map.of("motif", motif.strip()));
        return new DecisionDIban.Faite();
    }

    /// Le compte où payer une personne ce jour-là ; la lecture s'inscrit au journal.
    @Transactional
    public Optional<Iban> enVigueur(PersonneId id, LocalDate jour) {
        var ligne = sql.enVigueur(id, jour);
        ligne.ifPresent(_ -> journal.consulter("personnes.iban.lire", Objet.de("personne", id)));
        return ligne.map(this::dechiffrer);
    }

    /// Tous les comptes d'une personne, masqués, le plus récent d'abord.
    public List<CompteBancaire> comptes(PersonneId id) {
        return sql.lignes(id).stream()
                .map(ligne -> CompteBancaire.de(ligne, dechiffrer(ligne)))
                .toList();
    }

    private Iban dechiffrer(LigneDIban ligne) {
        var clair = chiffrement.dechiffrer(ligne.chiffre(), contexte(ligne.id()));
        return Iban.lire(new String(clair, StandardCharsets.US_ASCII)).valeur();
    }

    private static String contexte(UUID demande) {
        return "iban:" + demande;
    }
}
