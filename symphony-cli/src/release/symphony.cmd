@echo off
rem Starts Symphony from an unpacked archive, with the Java beside it if there is one.
setlocal EnableExtensions DisableDelayedExpansion
set "home=%~dp0"
if exist "%home%runtime\bin\java.exe" goto bundled

rem Without quotation marks, which some installers put around the folder.
if defined JAVA_HOME set "PATH=%JAVA_HOME:"=%\bin;%PATH%"
set "java=java"
set "found=none"
for /f "tokens=2,3" %%a in ('java -version 2^>^&1') do if "%%a"=="version" set "found=%%~b"
for /f "delims=.-+" %%m in ("%found%") do set "found=%%m"
if "%found%"=="none" goto missing
if %found% LSS 25 goto missing
goto start

:missing
echo Symphony needs Java 25 or later and found %found%; install one, for example from https://adoptium.net, and set JAVA_HOME>&2
exit /b 2

:bundled
set "java=%home%runtime\bin\java.exe"

:start
if not defined TF_CPP_MIN_LOG_LEVEL set TF_CPP_MIN_LOG_LEVEL=3
rem What setup had fetched where the archive was made; absent parts are fetched to the same place.
if not defined SYMPHONY_CACHE if exist "%home%cache\" set "SYMPHONY_CACHE=%home%cache"
"%java%" --enable-native-access=org.bytedeco.javacpp,tensorflow,tensorflow.nativelib,symphony.roles,symphony.tf,symphony.envs,symphony.box2d.engine --sun-misc-unsafe-memory-access=allow "-Dsymphony.home=%home%." -Dsymphony.build=cpu -Dsymphony.archive=true %SYMPHONY_JAVA_ARGS% --module-path "%home%modules" --module symphony.cli/symphony.cli.SymphonyCommand %*
exit /b %errorlevel%
