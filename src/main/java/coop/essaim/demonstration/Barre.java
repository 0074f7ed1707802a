package coop.essaim.demonstration;

import java.io.PrintStream;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/// L'avancement du chargement : une barre qui se remplit sur place dans un terminal, une ligne par étape ailleurs.
final class Barre implements Consumer<String> {

    private static final Pattern POUR_CENT = Pattern.compile("\\s*(\\d{1,3}) %");
    private static final int LARGEUR = 30;

    private final PrintStream sortie;
    private final boolean terminal;

    Barre(PrintStream sortie, boolean terminal) {
        this.sortie = sortie;
        this.terminal = terminal;
    }

    static Barre duTerminal() {
        var console = System.console();
        return new Barre(System.out, console != null && console.isTerminal());
    }

    @Override
    public void accept(String etape) {
        var lu = POUR_CENT.matcher(etape);
        if (!lu.matches()) {
            sortie.println("  " + etape);
            return;
        }
        int part = Math.min(100, Integer.parseInt(lu.group(1)));
        int pleins = part * LARGEUR / 100;
        var barre = "  [" + "#".repeat(pleins) + ".".repeat(LARGEUR - pleins) + "] " + part + " %";
        if (!terminal) sortie.println(barre);
        else if (part < 100) sortie.print("\r" + barre);
        else sortie.println("\r" + barre);
        sortie.flush();
    }
}
