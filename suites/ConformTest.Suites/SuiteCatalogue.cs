using System.Collections.Frozen;
using System.Collections.Immutable;
using ConformTest.Harness.Language;

namespace ConformTest.Suites;

/// <summary>What can be played, and the register that it is played against.</summary>
/// <param name="Conversations">In the order of their ids; those with errors are left out.</param>
/// <param name="Register">The requirements of our own suites, and those of the user's.</param>
/// <param name="Diagnostics">What reading the files said; whether the conversations make sense is the linter's to say.</param>
public sealed record SuiteCatalogue(
    ImmutableArray<Conversation> Conversations, RequirementRegister Register, ImmutableArray<Diagnostic> Diagnostics)
{
    /// <summary>Registered capabilities by protocol.</summary>
    public FrozenDictionary<MailProtocol, FrozenSet<string>> Capabilities { get; } = CapabilityRegistries.All;

    /// <summary>What the linter can know from here: capabilities and requirements. Fixtures and rules are others' to add.</summary>
    public LintVocabulary Vocabulary => new() { KnownCapabilities = Capabilities, RequirementIds = Register.Ids };

    private static readonly string[] Suites = ["suites/smtp/", "suites/pop3/", "suites/imap/", "suites/mail/"];

    /// <summary>The suites that this assembly carries.</summary>
    public static SuiteCatalogue Load()
    {
        var register = ReadOwnRegister([]);
        var builder = new CatalogueBuilder(register.Diagnostics);
        foreach (var suite in Suites)
            builder.Read(EmbeddedFiles.Read(suite, ".conv"));
        return builder.Build(register.Build());
    }

    /// <summary>
    /// A user's own suite: the <c>.conv</c> files of a folder and of those in it, and the requirements in its <c>.yaml</c> files under
    /// <c>requirements/</c>, which come on top of ours. A file that is called as one of ours is an edited copy of it and takes its place.
    /// </summary>
    /// <exception cref="SuiteFolderException">The folder or a file cannot be read.</exception>
    public static SuiteCatalogue LoadFrom(string directory)
    {
        ArgumentNullException.ThrowIfNull(directory);
        var conversations = FolderFiles.Read(directory, ".conv");
        var requirements = Path.Combine(directory, "requirements");
        var added = Directory.Exists(requirements) ? FolderFiles.Read(requirements, ".yaml") : [];
        var register = ReadOwnRegister(added.Select(file => Path.GetFileName(file.Path)).ToHashSet(StringComparer.Ordinal));
        foreach (var file in added)
            register.Read(file);
        var builder = new CatalogueBuilder(register.Diagnostics);
        builder.Read(conversations);
        return builder.Build(register.Build());
    }

    private static RegisterBuilder ReadOwnRegister(HashSet<string> replaced)
    {
        var register = new RegisterBuilder();
        foreach (var file in EmbeddedFiles.Read("suites/requirements/", ".yaml"))
        {
            if (!replaced.Contains(Path.GetFileName(file.Path)))
                register.Read(file);
        }

        return register;
    }
}
