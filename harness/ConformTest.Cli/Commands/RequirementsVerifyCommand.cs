using System.CommandLine;
using ConformTest.Harness.Running;
using ConformTest.Suites;
using ConformTest.Suites.Clauses;

namespace ConformTest.Cli.Commands;

/// <summary><c>conformtest requirements verify</c>: holds the register against the RFCs' own texts.</summary>
internal static class RequirementsVerifyCommand
{
    public static Command Create(Surroundings surroundings)
    {
        var suite = Options.Suite();
        var folder = new Option<string>("--rfc-dir") { Description = "Folder with the RFCs' texts, as rfc5321.txt.", HelpName = "folder", Required = true };
        var verbose = new Option<bool>("--verbose", "-v") { Description = "Name the requirements that have no sentence." };
        var command = new Command("verify", "Proves for every requirement with a sentence that it stands in the section that the requirement names.") { suite, folder, verbose };
        command.SetAction(parsed => Verify(SuiteLoading.Load(parsed.GetValue(suite)), parsed.GetValue(folder)!, parsed.GetValue(verbose) ? surroundings.Output : TextWriter.Null, surroundings));
        return command;
    }

    private static int Verify(SuiteCatalogue catalogue, string folder, TextWriter details, Surroundings surroundings)
    {
        var result = VerificationOf(catalogue, folder);
        foreach (var requirement in result.Unproven)
            details.WriteLine($"{requirement.Position.File}:{requirement.Position.Line}: {requirement.Id}: no sentence ({requirement.Clause})");
        foreach (var problem in result.Problems)
            surroundings.Output.WriteLine(problem);
        surroundings.Output.WriteLine($"{catalogue.Register.All.Length} requirements: {result.Proven.Length} sentences stand where they should, {result.Problems.Length} do not, {result.Unproven.Length} without a sentence; {result.Own.Length} are rules of our own, of which no RFC has one");
        if (result.Problems.Length > 0)
            return ExitCode.Usage;
        return result.Proven.Length > 0 ? ExitCode.Success : ExitCode.NothingVerified;
    }

    private static ClauseVerification VerificationOf(SuiteCatalogue catalogue, string folder)
    {
        try
        {
            return ClauseVerification.Of(catalogue.Register, folder);
        }
        catch (SuiteFolderException unreadable)
        {
            throw new UsageException(unreadable.Message);
        }
    }
}
