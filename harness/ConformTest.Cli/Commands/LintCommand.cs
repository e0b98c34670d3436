using System.CommandLine;
using ConformTest.Harness.Language;
using ConformTest.Harness.Running;

namespace ConformTest.Cli.Commands;

/// <summary><c>conformtest lint</c>: checks scripts and requirements without playing them.</summary>
internal static class LintCommand
{
    public static Command Create(Surroundings surroundings)
    {
        var files = new Argument<string[]>("file") { Description = "Conversations to check; without any, the whole suite.", Arity = ArgumentArity.ZeroOrMore };
        var suite = Options.Suite();
        var command = new Command("lint", "Checks conversations and requirements: file, line, column, the line, a caret and a hint.") { files, suite };
        command.SetAction(parsed => Lint(parsed.GetValue(files) ?? [], parsed.GetValue(suite), surroundings));
        return command;
    }

    private static int Lint(string[] files, string? suite, Surroundings surroundings)
    {
        var catalogue = SuiteLoading.Read(suite);
        List<Diagnostic> diagnostics = [];
        IReadOnlyList<Conversation> conversations = catalogue.Conversations;
        if (files.Length == 0)
        {
            diagnostics.AddRange(catalogue.Diagnostics);
        }
        else
        {
            var parsed = files.Select(file => ConversationParser.Parse(File.ReadAllText(file), file)).ToList();
            diagnostics.AddRange(parsed.SelectMany(result => result.Diagnostics));
            conversations = [.. parsed.SelectMany(result => result.Conversations)];
        }

        diagnostics.AddRange(Linter.Lint(conversations, catalogue.Register.Find, SuiteLoading.Vocabulary(catalogue)));
        foreach (var diagnostic in diagnostics.Distinct().OrderBy(diagnostic => diagnostic.Position.File, StringComparer.Ordinal).ThenBy(diagnostic => diagnostic.Position.Line))
            surroundings.Output.WriteLine(diagnostic.Render());
        var errors = diagnostics.Count(diagnostic => diagnostic.Severity == Severity.Error);
        var warnings = diagnostics.Count - errors;
        surroundings.Output.WriteLine($"{conversations.Count} conversations, {catalogue.Register.All.Length} requirements: {errors} errors, {warnings} warnings");
        return errors > 0 ? ExitCode.Usage : ExitCode.Success;
    }
}
