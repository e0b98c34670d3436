using BenchmarkDotNet.Running;

// dotnet run -c Release --project reference-server/ConformTest.ReferenceServer.Benchmarks -- --filter '*'
BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
