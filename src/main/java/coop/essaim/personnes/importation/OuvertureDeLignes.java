package coop.essaim.personnes.importation;

import coop.essaim.commun.EnFrancais;
import coop.essaim.commun.secret.Chiffrement;
import coop.essaim.commun.tableur.Tableur;
import coop.essaim.personnes.Doublon.Raison;
import coop.essaim.personnes.Doublons;
import coop.essaim.personnes.Personne;
import coop.essaim.personnes.Personnes;
import coop.essaim.personnes.fiche.AdresseSaisie;
import coop.essaim.personnes.fiche.Fiches;
import coop.essaim.personnes.importation.LigneLue.Contenu;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Component;

/// Reconnaît la fiche d'une ligne, ou l'ouvre.
@Component
class OuvertureDeLignes {

    private final ImportsSql sql;
    private final Personnes personnes;
    private final Doublons doublons;
    private final Fiches fiches;
    private final Chiffrement chiffrement;

    OuvertureDeLignes(ImportsSql sql, Personnes personnes, Doublons doublons, Fiches fiches, Chiffrement chiffrement) {
        this.sql = sql;
        this.personnes = personnes;
        this.doublons = doublons;
        this.fiches = fiches;
        this.chiffrement = chiffrement;
    }

    /// Déjà prise, ou sans doute possible la même qu'une fiche : la ligne ne rouvre rien. Un doute se note.
    LigneLue reconnaitre(LigneLue ligne, Contenu contenu) {
        var prise = sql.dejaPrise(empreinte(contenu));
        if (prise.isPresent()) return ligne.connueComme(prise.get());
        var meme = doublons.laMeme(contenu.personne()).flatMap(personnes::trouver);
        if (meme.isPresent()) return ligne.connueComme(meme.get().nomComplet());
        var semblables = doublons.chercher(contenu.personne());
        var sure = semblables.stream()
                .filter(d -> d.raisons().contains(Raison.NOM_ET_NAISSANCE))
                .filter(d -> memeNom(d.personne(), contenu))
                .findFirst();
        if (sure.isPresent()) return ligne.connueComme(sure.get().personne().nomComplet());
        if (semblables.isEmpty()) return ligne;
        var doute = semblables.getFirst();
        return ligne.notee("Ressemble à " + doute.personne().nomComplet() + " ("
                + EnFrancais.liste(
                        doute.raisons().stream().sorted().map(Raison::libelle).toList())
                + ")");
    }

    void ouvrir(Contenu contenu, LocalDate jour, UUID par) {
        var id = personnes.ouvrir(contenu.personne(), par);
        var origine = contenu.origine();
        if (origine != null) personnes.noterProvenance(id, origine, contenu.prescripteur());
        var adresse = contenu.adresse();
        if (adresse != null) {
            var saisie = new AdresseSaisie(
                    jour,
                    String.join("\n", adresse.lignes()),
                    adresse.codePostal(),
                    adresse.commune(),
                    null,
                    adresse.pays(),
                    null,
                    null);
            fiches.demenager(id, saisie, adresse, par);
        }
        sql.prendre(empreinte(contenu), id);
    }

    /// Ce qui fait qu'une ligne est la même qu'une autre, illisible hors d'Essaim.
    String empreinte(Contenu contenu) {
        var p = contenu.personne();
        var dit = Tableur.nu(p.prenom()) + "|" + Tableur.nu(p.nom()) + "|" + Objects.toString(p.naissance(), "") + "|"
                + Objects.toString(p.courriel(), "") + "|" + Objects.toString(p.telephone(), "");
        return chiffrement.empreinte("import", dit);
    }

    private static boolean memeNom(Personne connue, Contenu contenu) {
        return Tableur.nu(connue.nomComplet())
                .equals(Tableur.nu(
                        contenu.personne().prenom() + contenu.personne().nom()));
    }
}
