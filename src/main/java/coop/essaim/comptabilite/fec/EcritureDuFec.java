package coop.essaim.comptabilite.fec;

import coop.essaim.comptabilite.Ecriture;
import coop.essaim.comptabilite.Passage;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Une écriture lue, avec les lignes du fichier d'où elle vient, dans le même ordre.
record EcritureDuFec(
        Ecriture ecriture,
        List<LigneFec> lignes,
        @Nullable String numero,
        @Nullable LocalDate valideLe) {

    Passage.@Nullable Origine origine() {
        return numero == null && valideLe == null ? null : new Passage.Origine(numero, valideLe);
    }
}
