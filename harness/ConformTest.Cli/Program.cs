using ConformTest.Cli;

return await Application.RunAsync(args, Console.Out, Console.Error).ConfigureAwait(false);
