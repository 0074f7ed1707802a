package contrexemple;

public class ClassePubliqueSql {}
