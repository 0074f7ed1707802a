package coop.essaim.commun.tableur;

import java.util.List;
import java.util.UUID;

/// Ce qu'un module importe : les champs d'une ligne, comment la relire, la reconnaître et la prendre. Le dépôt, les
/// colonnes, l'aperçu et le « tout ou rien » sont les mêmes pour tous ([Importations]).
public interface SujetDImport<C extends ChampDImport, L extends LigneDImport> {

    /// Le nom sous lequel ses fichiers se gardent.
    String genre();

    ChampsDImport<C> champs();

    L relire(int numero, List<C> colonnes, List<String> cellules);

    /// Ce qui fait que deux lignes d'un même fichier disent la même chose. Une ligne refusée n'en a pas.
    String cle(L ligne);

    L reconnaitre(L ligne);

    /// @param deja le numéro de celle qui dit la même chose
    L enDouble(L ligne, int deja);

    /// Prend une ligne neuve, dans la transaction de toutes.
    void ouvrir(L ligne, UUID par);

    /// Inscrit au journal que le fichier est pris.
    void inscrire(UUID fichier, Execution.Faite faite);
}
