package contrexemple;

interface UneImplementation {
    class UneImplementationImpl implements UneImplementation {}
}
