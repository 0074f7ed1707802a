package coop.essaim.parcours.contrat;

import coop.essaim.acces.Journal;
import coop.essaim.acces.Journal.Objet;
import coop.essaim.documents.Conservation;
import coop.essaim.documents.Depot;
import coop.essaim.documents.Document;
import coop.essaim.documents.Documents;
import coop.essaim.documents.NouveauDocument;
import coop.essaim.documents.ObjetLie;
import coop.essaim.parcours.contrat.SignatureFaite.Voie;
import java.io.InputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/// Recueille les signatures d'un contrat ou d'un avenant, à l'écran ou sur papier ; la dernière le conclut.
@Service
public class Signatures {

    private final SignaturesSql sql;
    private final ContratsSql contrats;
    private final Conclusions conclusions;
    private final Documents documents;
    private final Journal journal;
    private final Clock horloge;

    Signatures(
            SignaturesSql sql,
            ContratsSql contrats,
            Conclusions conclusions,
            Documents documents,
            Journal journal,
            Clock horloge) {
        this.sql = sql;
        this.contrats = contrats;
        this.conclusions = conclusions;
        this.documents = documents;
        this.journal = journal;
        this.horloge = horloge;
    }

    /// Signe à l'écran. L'appelant a vérifié que ce compte est bien celui de cette partie.
    @Transactional
    public Signature aLEcran(Acte acte, Partie partie, String nom, UUID compte) {
        var frais = relire(acte);
        var jour = LocalDate.now(horloge);
        var refus = refus(frais, jour);
        if (refus.isPresent()) return refus.get();
        if (signees(frais).contains(partie)) return new Signature.DejaSigne();
        var preuve = new SignatureFaite(partie, nom, Voie.ECRAN, jour, horloge.instant(), empreinte(frais), null);
        sql.ajouter(frais, preuve, compte);
        return apres(frais, jour);
    }

    /// Dépose le papier que toutes les parties ont signé à la main.
    @Transactional
    public Signature surPapier(Acte acte, LocalDate signeLe, String nomDuFichier, InputStream octets, UUID par) {
        var frais = relire(acte);
        if (signeLe.isAfter(LocalDate.now(horloge))) return new Signature.DateAVenir();
        var refus = refus(frais, signeLe);
        if (refus.isPresent()) return refus.get();
        var restantes = new ArrayList<>(parties(frais));
        restantes.removeAll(signees(frais));
        if (restantes.isEmpty()) return new Signature.DejaSigne();
        var depot = documents.deposer(
                new NouveauDocument(
                        nomDuFichier,
                        new ObjetLie(PapiersDeContrat.GENRE, frais.idDuContrat()),
                        Conservation.DOSSIER_DU_PERSONNEL,
                        par),
                octets);
        return switch (depot) {
            case Depot.Fait(var papier) -> {
                for (var partie : restantes) sql.ajouter(frais, preuveDePapier(frais, partie, signeLe, papier), par);
                yield apres(frais, signeLe);
            }
            case Depot.Refus refuse -> new Signature.PapierRefuse(refuse);
        };
    }

    private SignatureFaite preuveDePapier(Acte acte, Partie partie, LocalDate signeLe, Document papier) {
        return new SignatureFaite(
                partie,
                conclusions.nomDe(acte, partie),
                Voie.PAPIER,
                signeLe,
                horloge.instant(),
                papier.empreinte(),
                papier.id().valeur());
    }

    /// Ce qui empêcherait de signer ce jour, avant que quiconque ne signe.
    public Optional<Signature.Refus> refus(Acte acte, LocalDate le) {
        var contrat = acte.contrat();
        if (contrat.estAbandonne()) return Optional.of(new Signature.Abandonne());
        if (!contrat.estEmis()) return Optional.of(new Signature.PasEmis());
        if (acte.estConclu()) return Optional.of(new Signature.DejaSigne());
        return switch (acte) {
            case Acte.UnAvenant _ ->
                contrat.estConclu() ? Optional.empty() : Optional.of(new Signature.ContratNonConclu());
            case Acte.LeContrat _ -> conclusions.refus(contrat, le);
        };
    }

    /// Qui doit signer : une personne mineure signe avec qui la représente.
    public List<Partie> parties(Acte acte) {
        return conclusions.parties(acte);
    }

    private Signature apres(Acte acte, LocalDate le) {
        boolean conclut = signees(acte).containsAll(parties(acte));
        var quoi = acte instanceof Acte.LeContrat ? "contrat" : "avenant";
        journal.inscrire(
                "parcours." + quoi + ".signer",
                Objet.de("contrat", acte.contrat().id()),
                Map.of(),
                Map.of("acte", acte.sansObjet(), "conclut", conclut));
        if (!conclut) return new Signature.Faite(false);
        switch (acte) {
            case Acte.UnAvenant(var _, var avenant) -> sql.conclure(avenant.id(), le);
            case Acte.LeContrat(var contrat) -> conclusions.conclure(contrat, le);
        }
        return new Signature.Faite(true);
    }

    private List<Partie> signees(Acte acte) {
        var faites = switch (acte) {
            case Acte.LeContrat(var contrat) -> sql.duContrat(contrat.id());
            case Acte.UnAvenant(var _, var avenant) -> sql.deLAvenant(avenant.id());
        };
        return faites.stream().map(SignatureFaite::partie).toList();
    }

    /// L'acte tel qu'il est maintenant, son contrat verrouillé : deux signatures simultanées se suivent.
    private Acte relire(Acte acte) {
        var contrat = contrats.verrouille(acte.contrat().id());
        return switch (acte) {
            case Acte.LeContrat _ -> new Acte.LeContrat(contrat);
            case Acte.UnAvenant(var _, var avenant) ->
                new Acte.UnAvenant(contrat, sql.avenant(avenant.id()).orElseThrow());
        };
    }

    private String empreinte(Acte acte) {
        return documents.de(new ObjetLie(PapiersDeContrat.GENRE, acte.idDuContrat())).stream()
                .filter(document -> document.id().equals(acte.papier()))
                .map(Document::empreinte)
                .findFirst()
                .orElseThrow();
    }
}
